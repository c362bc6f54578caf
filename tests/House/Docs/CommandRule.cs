using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Every command of a document is run by something, and the table says by what.</summary>
internal static class CommandRule
{
    /// <summary>Commands of a document that the table lacks.</summary>
    public static IEnumerable<Violation> CheckDocument(HouseFile document, IReadOnlyList<DocCommand> table) =>
        from found in MarkdownCommands.In(document)
        where table.All(command => command.Line != found.Command)
        select document.At(
            found.Line,
            $"nothing is known to run '{found.Command}'",
            $"Run it in a test or in {CiRule.ScriptPath} and add its row to {nameof(DocCommand)}");

    /// <summary>Rows of the table that no document shows.</summary>
    public static IEnumerable<string> Unused(IEnumerable<HouseFile> documents, IReadOnlyList<DocCommand> table)
    {
        HashSet<string> shown = [.. documents.SelectMany(MarkdownCommands.In).Select(found => found.Command)];
        return table.Select(command => command.Line).Where(line => !shown.Contains(line));
    }

    /// <summary>True where a line of the script is the command, or the command and what is done with its outcome.</summary>
    public static bool IsRunBy(HouseFile script, DocCommand command)
    {
        string expected = command.CiLine ?? command.Line;
        return script.Lines.Select(line => line.Trim()).Any(
            line => line == expected
            || line.StartsWith(expected + " ||", StringComparison.Ordinal)
            || line.StartsWith(expected + " |", StringComparison.Ordinal)
            || line.StartsWith(expected + " >", StringComparison.Ordinal));
    }

    /// <summary>True where the texts of one test source name the subcommand and every option of the command.</summary>
    public static bool IsNamedIn(HouseFile test, DocCommand command)
    {
        HashSet<string> words =
        [
            .. test.Tree.GetRoot().DescendantTokens()
                .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.InterpolatedStringTextToken)
                .SelectMany(token => token.ValueText.Split(' ')),
        ];
        return command.NamedWords.All(words.Contains);
    }
}
