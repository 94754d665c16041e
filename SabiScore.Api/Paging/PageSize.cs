namespace SabiScore.Api.Paging;

/// <summary>Items a page.</summary>
internal static class PageSize
{
    public const int Default = 50;

    public const int Most = 500;
}
