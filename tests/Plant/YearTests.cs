namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class YearTests
{
    private const int WindowMilliseconds = 900_000;
    private const double FloorAreaSquareMetres = 6_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_year_is_plausible_for_an_old_office_of_6000_square_metres(int seed)
    {
        OfficePlant plant = PlantStory.Build(new DateTime(2026, 1, 1), seed);
        double summerPeakWatts = 0;
        double winterPeakWatts = 0;
        double springPeakWatts = 0;
        double wattHours = 0;
        while (plant.LocalTime.Year == 2026)
        {
            int month = plant.LocalTime.Month;
            plant.Step(WindowMilliseconds);
            double watts = plant.Circuits[0].PowerWatts;
            wattHours += watts / 4;
            switch (month)
            {
                case 6 or 7 or 8:
                    summerPeakWatts = Math.Max(summerPeakWatts, watts);
                    break;
                case 12 or 1 or 2:
                    winterPeakWatts = Math.Max(winterPeakWatts, watts);
                    break;
                case 4:
                    springPeakWatts = Math.Max(springPeakWatts, watts);
                    break;
            }
        }

        Assert.InRange(summerPeakWatts, 250_000, 350_000);
        Assert.InRange(winterPeakWatts, 200_000, 330_000);
        Assert.InRange(springPeakWatts, 100_000, 230_000);
        Assert.InRange(wattHours / 1000 / FloorAreaSquareMetres, 60, 120);
    }

    [Fact]
    public void Rooms_are_comfortable_on_nearly_all_of_a_summer_workday()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        plant.Run(TimeSpan.FromDays(4));
        Assert.True(plant.MinutesOutsideComfort < 120, $"{plant.MinutesOutsideComfort:F0} minutes");
    }
}
