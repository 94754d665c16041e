using System.Globalization;
using System.Text;

namespace SabiScore.Data.Sources.Names;

/// <summary>Names without what spellings differ in and clubs do not: case, accents, punctuation.</summary>
public static class NameFolding
{
    private static readonly string[] ClubWords = ["fc", "afc", "cf"];

    /// <summary>"Atlético-Madrid" to "atletico madrid", "Brighton &amp; Hove" to "brighton and hove".</summary>
    public static string Fold(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("&", " and ", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            // An apostrophe joins, any other mark parts.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’' or '.')
            {
                continue;
            }

            letters.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(Plain(letter)) : ' ');
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A folded name without "fc", "afc" or "cf" at either end; null where it has none, or nothing else.</summary>
    public static string? WithoutClubWord(string folded)
    {
        var words = folded.Split(' ');
        var (first, last) = (ClubWords.Contains(words[0]) ? 1 : 0, ClubWords.Contains(words[^1]) ? 1 : 0);
        return first + last > 0 && words.Length > first + last ? string.Join(' ', words[first..^last]) : null;
    }

    private static char Plain(char letter) => letter switch
    {
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' => 'd',
        _ => letter,
    };
}
