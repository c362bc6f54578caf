using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl bench ingest</c>: thousands of controllers against mosquitto, with and without the ingest.</summary>
internal static class IngestBenchCommand
{
    private const int MaximumRounds = 20;
    private const double MaximumSeconds = 600;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<int> devices = new("--devices") { Description = IngestCliTexts.DevicesOption.In(language), DefaultValueFactory = _ => 2_000 };
        Option<double> seconds = new("--seconds") { Description = IngestCliTexts.SecondsOption.In(language), DefaultValueFactory = _ => 10 };
        Option<int> rounds = new("--rounds") { Description = IngestCliTexts.RoundsOption.In(language), DefaultValueFactory = _ => 2 };
        Option<string?> store = new("--store") { Description = IngestCliTexts.BenchStoreOption.In(language), HelpName = "STORE" };
        Option<FileInfo?> mosquitto = new("--mosquitto") { Description = IngestCliTexts.MosquittoOption.In(language), HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };

        // Each controller is a file to the bench and one to the broker, which has the same limit.
        devices.Validators.Add(result => IngestParsing.CheckRange(result, 1, IngestBench.MaximumDeviceCount, language));
        seconds.Validators.Add(result => IngestParsing.CheckRange(result, 0.1, MaximumSeconds, language));
        rounds.Validators.Add(result => IngestParsing.CheckRange(result, 1, MaximumRounds, language));
        store.Validators.Add(result => IngestParsing.CheckStore(result, language));
        Command command = new("ingest", IngestCliTexts.BenchCommand.In(language)) { devices, seconds, rounds, store, mosquitto, json };
        command.SetAction(async (parsed, token) =>
        {
            string path = parsed.GetValue(mosquitto)?.ToString() ?? MosquittoProcess.Find() ?? throw new CommandException(IngestCliTexts.NoMosquitto);
            IngestBenchOptions options = new(
                path, parsed.GetValue(devices), parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(store));
            IngestBenchReport report = await RunAsync(options, token).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                Say(IngestCliTexts.BenchTitle.Format(report.DeviceCount, Plain(report.PublishSeconds), report.Store));
                Say(IngestCliTexts.BenchResult.Format(
                    report.BrokerMessagesPerSecond.ToString("F0", CultureInfo.InvariantCulture),
                    report.IngestMessagesPerSecond.ToString("F0", CultureInfo.InvariantCulture),
                    Plain(report.Ratio)));
                Say(IngestCliTexts.BenchDetail.Format(
                    report.BacklogCount, report.DuplicateCount, report.MissingCount, Plain(report.MessagesPerTransaction), Plain(report.StoredBytesPerMessage)));
            }

            return EdgectlProgram.Success;
        });
        return command;

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(language));
    }

    private static async Task<IngestBenchReport> RunAsync(IngestBenchOptions options, CancellationToken token)
    {
        try
        {
            return await IngestBench.RunAsync(options, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new CommandException(IngestCliTexts.BenchStopped);
        }
        catch (StoreException e)
        {
            throw new CommandException(e.Text);
        }
        catch (SessionException e)
        {
            throw new CommandException(e.Text);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or IOException or InvalidOperationException
            or System.ComponentModel.Win32Exception)
        {
            throw new CommandException(IngestCliTexts.BenchFailed.Format(e.Message.TrimEnd('.')));
        }
    }

    private static string Plain(double value) => value.ToString(CultureInfo.InvariantCulture);
}
