using System.Text;

namespace SabiScore.Trainer.Backtest;

/// <summary>Writes text as UTF-8 without a mark, folder and all.</summary>
internal static class TextFile
{
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
