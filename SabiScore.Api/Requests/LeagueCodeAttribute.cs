using System.ComponentModel.DataAnnotations;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Requests;

/// <summary>A code of one of the leagues ("E0"), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LeagueCodeAttribute : ValidationAttribute
{
    public LeagueCodeAttribute()
        : base($"Is one of {string.Join(", ", League.All)}.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string code && League.FromCode(code) is not null);
}
