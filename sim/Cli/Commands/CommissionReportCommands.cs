using System.CommandLine;
using System.Security.Cryptography;
using Zibo.EdgeCtl.Sim.Commissioning;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl commission key</c>, <c>report</c> and <c>verify</c>: what stays of a commissioning.</summary>
internal static class CommissionReportCommands
{
    private const int LongestReport = 10_000_000;

    public static void AddTo(Command command, CommandContext context)
    {
        command.Subcommands.Add(Key(context));
        command.Subcommands.Add(Report(context));
        command.Subcommands.Add(Verify(context));
    }

    public static Option<FileInfo?> File(string name, Phrase description, Language language) =>
        new(name) { Description = description.In(language), HelpName = "FILE" };

    public static void Write(CommandContext context, CommissionProgress progress, ECDsa signer, string path)
    {
        string fingerprint = AcceptanceKey.FingerprintOf(signer.ExportSubjectPublicKeyInfo());
        string page = AcceptanceReport.Write(progress, fingerprint, DateTimeOffset.UtcNow, context.Language);
        SafeWrite.Bytes(path, SignedDocument.Sign(page, signer));
        context.Output.WriteLine(CommissionCliTexts.Written.Format(path).In(context.Language));
    }

    private static Command Key(CommandContext context)
    {
        Option<FileInfo> target = new("--out") { Description = CommissionCliTexts.KeyOutOption.In(context.Language), HelpName = "FILE", Required = true };
        Command command = new("key", CommissionCliTexts.KeyCommand.In(context.Language)) { target };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(target)!.ToString();
            context.Output.WriteLine(CommissionCliTexts.KeyMade.Format(path, AcceptanceKey.Create(path)).In(context.Language));
        });
        return command;
    }

    private static Command Report(CommandContext context)
    {
        Argument<FileInfo> file = new("PROGRESS") { Description = CommissionCliTexts.ProgressArgument.In(context.Language) };
        Option<FileInfo> html = new("--html") { Description = CommissionCliTexts.HtmlOption.In(context.Language), HelpName = "FILE", Required = true };
        Option<FileInfo> signKey = new("--sign-key") { Description = CommissionCliTexts.SignKeyOption.In(context.Language), HelpName = "FILE", Required = true };
        Command command = new("report", CommissionCliTexts.ReportCommand.In(context.Language)) { file, html, signKey };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!.ToString();
            CommissionProgress progress = System.IO.File.Exists(path)
                ? CommissionProgress.Read(path)
                : throw new InputException([new InputFinding(path, "", 0, 0, FlashTexts.Unreadable, CommissionCliTexts.ProgressArgument)]);
            using ECDsa signer = AcceptanceKey.Read(parsed.GetValue(signKey)!.ToString());
            Write(context, progress, signer, parsed.GetValue(html)!.ToString());
        });
        return command;
    }

    private static Command Verify(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo> file = new("FILE") { Description = CommissionCliTexts.FileArgument.In(language) };
        Option<FileInfo?> publicKey = File("--public-key", CommissionCliTexts.PublicKeyOption, language);
        Command command = new("verify", CommissionCliTexts.VerifyCommand.In(language)) { file, publicKey };
        command.SetAction(parsed =>
        {
            byte[]? expected = parsed.GetValue(publicKey) is { } path ? AcceptanceKey.ReadPublic(path.ToString()) : null;
            byte[]? actual = SignedDocument.Verify(BytesOf(parsed.GetValue(file)!.ToString()), out string page);
            CommissionProgress? progress = actual is null ? null : AcceptanceReport.Read(page);
            if (actual is null || progress is null)
            {
                throw new CommandException(ReportTexts.NotGenuine);
            }

            string fingerprint = AcceptanceKey.FingerprintOf(actual);
            if (expected is not null && !expected.AsSpan().SequenceEqual(actual))
            {
                throw new CommandException(ReportTexts.OtherKey.Format(fingerprint));
            }

            int passed = progress.Results.Count(result => result.Verdict == CheckVerdict.Passed);
            context.Output.WriteLine(ReportTexts.Genuine.Format(
                progress.Site, progress.Device, progress.Technician, progress.Results.Count, passed, fingerprint).In(language));
            if (expected is null)
            {
                context.Output.WriteLine(ReportTexts.UnknownSigner.In(language));
            }
        });
        return command;
    }

    private static byte[] BytesOf(string path)
    {
        try
        {
            return new FileInfo(path).Length <= LongestReport ? System.IO.File.ReadAllBytes(path) : throw new IOException();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new InputFinding(path, "", 0, 0, FlashTexts.Unreadable, CommissionCliTexts.FileArgument)]);
        }
    }
}
