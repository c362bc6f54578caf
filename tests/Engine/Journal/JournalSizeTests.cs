using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Engine.Tests.Journal;

/// <summary>
/// Sixteen circuits every quarter of an hour for thirty days, exact in mWh, fit in 128 KB with all headers and checks; six in pages of half the
/// length, a page a slot.
/// </summary>
public class JournalSizeTests
{
    private const int SlotCount = 32;
    private const int Quarters = 30 * 96;
    private const int CircuitCount = 16;
    private const int FewCircuits = 8;
    private const int PageBytes = 4_096;

    [Theory]
    [InlineData(true, 26)]
    [InlineData(false, 36)]
    public void Thirty_days_of_a_made_office_fit(bool hasPulseMeters, int mostBytesPerBatch)
    {
        Random random = new(3);
        double[][] watts = [.. Enumerable.Range(0, CircuitCount - 1).Select(i => Made(i, random))];
        AssertFits([Sum(watts), .. watts], PageBytes, hasPulseMeters, mostBytesPerBatch, random);
    }

    [Theory]
    [InlineData(true, 12)]
    [InlineData(false, 17)]
    public void Thirty_days_of_a_few_circuits_fit_into_half_pages(bool hasPulseMeters, int mostBytesPerBatch)
    {
        Random random = new(4);
        double[][] watts = [.. Enumerable.Range(0, FewCircuits - 1).Select(i => Made(i, random))];
        AssertFits([Sum(watts), .. watts], PageBytes / 2, hasPulseMeters, mostBytesPerBatch, random);
    }

    [Fact]
    public void Thirty_days_of_the_measured_office_fit()
    {
        // June of the office: five end uses, spread over the floors that they serve. The hours are joined by lines; what a quarter
        // of an hour adds to them is made, since the file does not tell.
        Random random = new(1);
        string[] lines = File.ReadAllLines(Repository.DataFile("nrel_rsf_2011_jan_aug_hourly_W.csv"));
        (string Name, double[] Shares)[] uses =
        [
            ("lighting_W", [0.4, 0.35, 0.25]), ("plug_W", [0.3, 0.3, 0.25, 0.15]), ("mechanical_W", [0.5, 0.3, 0.2]),
            ("datacenter_W", [0.4, 0.35, 0.25]), ("cooling_W", [0.55, 0.45]),
        ];
        double[][] watts = [.. uses.SelectMany(use => use.Shares.Select(share => Measured(lines, use.Name, share, random)))];
        Assert.Equal(CircuitCount - 1, watts.Length);
        AssertFits([Sum(watts), .. watts], PageBytes, true, 34, random);
    }

    private static void AssertFits(double[][] watts, int pageBytes, bool hasPulseMeters, int mostBytesPerBatch, Random random)
    {
        MeteredCircuit[] circuits = [.. watts.Select((power, i) =>
            hasPulseMeters || i == 0 ? MeteredCircuit.Usually(i, power, random) : MeteredCircuit.Count(power, 1, 1, random))];
        JournalFill fill = JournalFill.Of(circuits, pageBytes, random);
        TestContext.Current.TestOutputHelper?.WriteLine($"{fill.PageCount} pages, {fill.TotalBytes} bytes, {fill.BytesPerBatch:F1} a batch");
        Assert.InRange(fill.PageCount, 1, SlotCount);
        Assert.InRange(fill.BytesPerBatch, 1, mostBytesPerBatch);
    }

    private static double[] Sum(double[][] watts) => [.. Enumerable.Range(0, Quarters).Select(i => watts.Sum(power => power[i]))];

    private static double[] Measured(string[] lines, string column, double share, Random random)
    {
        int index = Array.IndexOf(lines[0].Split(','), column);
        double[] hours = [.. lines.Skip(1 + (24 * 151)).Take(1 + (Quarters / 4))
            .Select(line => double.Parse(line.Split(',')[index], CultureInfo.InvariantCulture))];
        return [.. Enumerable.Range(0, Quarters).Select(i =>
        {
            double between = i % 4 / 4.0;
            double mean = (hours[i / 4] * (1 - between)) + (hours[(i / 4) + 1] * between);
            return Math.Max(0, share * (mean + (2_000 * (random.NextDouble() - 0.5))) * (1 + (0.02 * Bell(random))));
        })];
    }

    // Five kinds of circuit, minute by minute: lights, sockets, servers, a compressor that runs in turns, ventilation.
    private static double[] Made(int circuit, Random random)
    {
        double rated = (3 + (4 * random.NextDouble())) * (circuit % 5 == 3 ? 4_000 : 1_500);
        double[] watts = new double[Quarters];
        double drift = 0;
        bool isOn = false;
        for (int minute = 0; minute < Quarters * 15; minute++)
        {
            double hour = minute / 60.0 % 24;
            bool isWork = minute / 1_440 % 7 < 5 && hour > 7.5 && hour < 18.5;
            drift = (0.9 * drift) + (0.1 * Bell(random));
            isOn = random.Next(12) == 0 ? random.NextDouble() < (isWork ? 0.6 : 0.05) : isOn;
            double power = (circuit % 5) switch
            {
                0 => rated * (isWork ? 0.9 + (0.05 * drift) : 0.1),
                1 => rated * (isWork ? 0.5 + (0.2 * drift) : 0.2 + (0.03 * drift)),
                2 => rated * (0.6 + (0.02 * drift)),
                3 => isOn ? rated * (0.85 + (0.1 * drift)) : 120,
                _ => isWork ? rated * (0.7 + (0.1 * Math.Sin(hour)) + (0.05 * drift)) : 40 + (5 * drift),
            };
            watts[minute / 15] += Math.Max(0, power) / 15;
        }

        return watts;
    }

    private static double Bell(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
