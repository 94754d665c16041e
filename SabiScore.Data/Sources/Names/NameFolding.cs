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
        foreach (var letter in name.Replace("&", " and ", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal))
        {
            // Apostrophes, full stops and accents written apart join; any other mark parts.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’' or '.')
            {
                continue;
            }

            letters.Append(char.IsLetterOrDigit(letter) ? Plain(char.ToLowerInvariant(letter)) : ' ');
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A folded name without "fc", "afc" or "cf" at the end, at the beginning, at both; nothing where it has none, or nothing else.</summary>
    public static IEnumerable<string> WithoutClubWords(string folded)
    {
        var words = folded.Split(' ');
        var (first, last) = (ClubWords.Contains(words[0]), ClubWords.Contains(words[^1]));
        if (last && words.Length > 1)
        {
            yield return string.Join(' ', words[..^1]);
        }

        if (first && words.Length > 1)
        {
            yield return string.Join(' ', words[1..]);
        }

        if (first && last && words.Length > 2)
        {
            yield return string.Join(' ', words[1..^1]);
        }
    }

    // Decomposition is not to be had without ICU; these are the letters of the leagues' languages and their players'.
    private static char Plain(char letter) => letter switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' or 'ā' or 'ă' or 'ą' => 'a',
        'ç' or 'ć' or 'č' => 'c',
        'ď' or 'đ' => 'd',
        'é' or 'è' or 'ê' or 'ë' or 'ē' or 'ę' or 'ě' => 'e',
        'ğ' => 'g',
        'í' or 'ì' or 'î' or 'ï' or 'ī' or 'ı' => 'i',
        'ł' => 'l',
        'ñ' or 'ń' or 'ň' => 'n',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' or 'ő' or 'ø' => 'o',
        'ř' => 'r',
        'ś' or 'š' or 'ş' => 's',
        'ť' => 't',
        'ú' or 'ù' or 'û' or 'ü' or 'ű' or 'ů' => 'u',
        'ý' or 'ÿ' => 'y',
        'ź' or 'ż' or 'ž' => 'z',
        _ => letter,
    };
}
