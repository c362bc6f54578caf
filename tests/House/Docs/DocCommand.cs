namespace Zibo.EdgeCtl.House.Tests;

/// <summary>A command that a document shows, and who runs it.</summary>
/// <param name="Line">The command as the document has it.</param>
/// <param name="RunBy">
/// <c>.ci/run</c>, or the folder of the tests that run it: one source there names the subcommand and every option.
/// </param>
/// <param name="CiLine">The line of <c>.ci/run</c>, where it differs from the command; null where it does not.</param>
internal sealed record DocCommand(string Line, string RunBy, string? CiLine = null)
{
    private const string Ci = CiRule.ScriptPath;

    /// <summary>All commands of all documents. A command that nothing runs has no place in a document.</summary>
    public static IReadOnlyList<DocCommand> All { get; } =
    [
        new("dotnet run --project sim/Cli -- run", Ci),
        new("dotnet test Zibo.EdgeCtl.sln", Ci),
        new("dotnet test tests/Site", Ci, "dotnet test Zibo.EdgeCtl.sln"),
        new("dotnet test tests/Device/Host", Ci, "dotnet test Zibo.EdgeCtl.sln"),
        new("dotnet run --project sim/Cli -- run --lang zh-CN", "tests/Cli"),
        new("dotnet run --project sim/Cli -- run --headless --speed max --duration 24h --seed 1 --json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- run --site sim/Site/office.site.json --duration 6h", "tests/Cli"),
        new("dotnet run --project sim/Cli -- replay --data measured.csv --map measured.map.json --limit-watts 260000 --json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- boot --headless --duration 20s --json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- boot --flash edge-1 --start 2026-07-15T09:00 --duration 1m", "tests/Cli"),
        new("dotnet run --project sim/Cli -- bench scan --json", Ci),
        new("dotnet run --project sim/Cli -- bench ops", "tests/Cli"),
        new("dotnet run --project sim/Cli -- bench heap --site sim/Site/office.site.json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- bench year --json", Ci, "dotnet run --project sim/Cli -- bench year --days 7 --json"),
        new("dotnet run --project tests/NanoApi -- check --root .", Ci),
        new("dotnet run --project sim/Cli -- bench rms", Ci),
        new("dotnet run --project sim/Cli -- bench control --days 5", "tests/Cli"),
        new("dotnet run --project sim/Cli -- bench control --data measured.csv --map measured.map.json --json", "tests/Cli"),
        new("dotnet run --project tests/NanoApi -- sync --root .", "tests/NanoApi.Tests"),
        new("dotnet run --project tests/NanoApi -p:NanoApiCheck=false -- sync --root .", "tests/NanoApi.Tests"),
        new(
            "dotnet run --project sim/Cli -- site new --site school-7 --type school --area-square-metres 18500 --heads 1200"
            + " --limit-kilowatts 180 --meter 6400,600/5 --load ev-charger=42 --load chiller=120,6400,300/5",
            "tests/Cli"),
        new("dotnet run --project sim/Cli -- site check sim/Site/office.site.json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- site build sim/Site/office.site.json --out edge-1", "tests/Cli"),
        new("dotnet run --project sim/Cli -- site show edge-1/site-a.bin", "tests/Cli"),
        new("dotnet run --project sim/Cli -- run --headless --duration 6h --why why.bin", "tests/Cli"),
        new("dotnet run --project sim/Cli -- why why.bin --load ev-chargers", "tests/Cli"),
        new("dotnet run --project sim/Cli -- why why.bin --json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- run --broker 127.0.0.1:1883 --speed 1 --key-file edge.key", "tests/Cli"),
        new(
            "dotnet run --project sim/Cli -- command override --load ev-chargers --mode off --duration 1h --broker 127.0.0.1:1883"
            + " --site zibo-office-1 --device edge-1 --key-file edge.key --counter-file edge.counter --expires 2099-01-01T00:00:00Z",
            "tests/Cli"),
        new("dotnet run --project sim/Cli -- broker init --dir broker --site zibo-office-1 --device edge-1 --host 127.0.0.1", "tests/Broker"),
        new(
            "dotnet run --project sim/Cli -- run --headless --duration 1h --link broker/clients/zibo-office-1.edge-1/link.txt"
            + " --backend-link broker/clients/backend/link.txt",
            "tests/Broker"),
        new("dotnet run --project sim/Cli -- watch --broker 127.0.0.1:1883", "tests/Web"),
        new(
            "dotnet run --project sim/Cli -- watch --link broker/clients/dashboard/link.txt --command-link broker/clients/operator/link.txt"
            + " --site sim/Site/office.site.json --key-file broker/clients/zibo-office-1.edge-1/command.key --counter-file edge.counter"
            + " --web-password-file password",
            "tests/Web"),
        new("dotnet run --project sim/Cli -- ingest --broker 127.0.0.1:1883 --store sqlite:edgectl.db --client-id ingest-1", "tests/Ingest"),
        new("dotnet run --project sim/Cli -- ingest --link broker/clients/backend/link.txt --store sqlite:edgectl.db", "tests/Ingest"),
        new("dotnet run --project sim/Cli -- ingest gaps --store sqlite:edgectl.db", "tests/Ingest"),
        new("dotnet run --project sim/Cli -- ingest quality --from 2026-07-15 --to 2026-07-15 --store sqlite:edgectl.db --json", "tests/Ingest"),
        new(
            "dotnet run --project sim/Cli -- savings --data measured.csv --map measured.map.json --baseline 2025-01-01..2025-12-31"
            + " --reporting 2026-01-01..2026-06-30 --html savings.html",
            "tests/Savings"),
        new(
            "dotnet run --project sim/Cli -- savings --store sqlite:edgectl.db --circuit zibo-office-1/edge-1/main --weather weather.csv"
            + " --weather-map weather.map.json --baseline 2025-01-01..2025-12-31 --reporting 2026-01-01..2026-06-30",
            "tests/Savings"),
        new(
            "dotnet run --project sim/Cli -- savings event --data measured.csv --map measured.map.json --event 2026-07-15T14:00..16:00",
            "tests/Savings"),
        new(
            "dotnet run --project sim/Cli -- report --from 2026-07 --to 2026-07 --store sqlite:edgectl.db --site sim/Site/office.site.json"
            + " --format html --out july.html",
            "tests/Report"),
        new(
            "dotnet run --project sim/Cli -- report --from 2026-01 --to 2026-06 --store sqlite:edgectl.db --format csv --out half-year.csv --lang zh-CN",
            "tests/Report"),
        new("dotnet run --project sim/Cli -- board list", "tests/Cli"),
        new("dotnet run --project sim/Cli -- board show kc868-a6", "tests/Cli"),
        new("dotnet run --project sim/Cli -- board generate", "tests/Cli"),
        new("dotnet run --project sim/Cli -- wiring --site sim/Site/office.site.json", "tests/Cli"),
        new("dotnet run --project sim/Cli -- wiring --site sim/Site/office.site.json --format html --out wiring.html", "tests/Cli"),
        new("dotnet run --project sim/Cli -- bench ingest --devices 2000 --seconds 10 --json", "tests/Ingest"),
        new(
            "dotnet run --project sim/Cli -- flash --serialport /dev/ttyUSB0 --site-dir edge-1 --release release"
            + " --device-dir broker/clients/school-7.edge-1 --wifi-ssid school --wifi-password-file wifi.txt --dry-run",
            "tests/Commissioning"),
        new(
            "dotnet run --project sim/Cli -- commission --broker 127.0.0.1:1883 --site office.site.json --key-file edge-1.key"
            + " --technician Li --html report.html --sign-key li.pem",
            "tests/Commissioning"),
        new("dotnet run --project sim/Cli -- commission key --out li.pem", "tests/Commissioning"),
        new("dotnet run --project sim/Cli -- commission report edge-1.json --html report.html --sign-key li.pem", "tests/Commissioning"),
        new("dotnet run --project sim/Cli -- commission verify report.html --public-key li.pem.pub", "tests/Commissioning"),
        new("dotnet run --project sim/Cli -- tune sim/Tune/office.tune.json --html office.html", "tests/Tune"),
        new(
            "dotnet run --project sim/Cli -- tune sim/Tune/office.tune.json --out office.results.jsonl --html office.html --plot office-plots",
            "tests/Tune"),
        new("dotnet run --project sim/Cli -- tune apply office.results.jsonl --choose c12 --site sim/Site/office.site.json", "tests/Tune"),
        new("dotnet run --project sim/Cli -- tune apply office.results.jsonl --choose c12 --site sim/Site/office.site.json --write", "tests/Tune"),
        new("dotnet run --project sim/Cli -- image link firmware/Device/bin/Release firmware/Device/bin/Linked --map names.map", "tests/Image"),
        new("dotnet run --project sim/Cli -- image names names.map trace.txt", "tests/Image"),
    ];

    /// <summary>True where <c>.ci/run</c> runs it.</summary>
    public bool IsRunByCi => RunBy == Ci;

    /// <summary>The words that a test has to name: what the program itself gets, without the values of options.</summary>
    public IEnumerable<string> NamedWords
    {
        get
        {
            bool isValue = false;
            foreach (string word in Line[(Line.IndexOf(" -- ", StringComparison.Ordinal) + 4)..].Split(' '))
            {
                bool isOption = word.StartsWith("--", StringComparison.Ordinal);
                if (isOption || !isValue)
                {
                    yield return word;
                }

                isValue = isOption;
            }
        }
    }
}
