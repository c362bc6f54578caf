namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Where a header has the columns that a map names.</summary>
/// <param name="Count">Columns of the header.</param>
/// <param name="Timestamp">Index of the time stamps.</param>
/// <param name="Base">Indexes of the base columns, in the map's order.</param>
/// <param name="Loads">Indexes of the loads' columns, in the map's order.</param>
/// <param name="TemperatureIndex">Index of the outdoor temperatures; -1 where the map names none.</param>
/// <param name="OccupancyIndex">Index of the occupancy; -1 where the map names none.</param>
internal sealed record SampleColumns(
    int Count, int Timestamp, IReadOnlyList<int> Base, IReadOnlyList<int> Loads, int TemperatureIndex = -1, int OccupancyIndex = -1)
{
    /// <summary>What stands until the header is read.</summary>
    public static SampleColumns None { get; } = new(0, 0, [], []);

    /// <summary>Finds the columns; each that is missing or occurs twice becomes a finding.</summary>
    public static SampleColumns Find(CsvReader header, ReplayMap map, FindingList findings)
    {
        List<string> names = [];
        for (int i = 0; i < header.CellCount; i++)
        {
            names.Add(header.Cell(i).ToString());
        }

        HashSet<string> refused = [];
        int IndexOf(string column)
        {
            int index = names.IndexOf(column);
            bool isTwice = index >= 0 && names.LastIndexOf(column) != index;
            if ((index < 0 || isTwice) && refused.Add(column))
            {
                Phrase problem = isTwice
                    ? new Phrase("the column \"{0}\" occurs twice", "列“{0}”出现了两次")
                    : new Phrase("there is no column \"{0}\"", "没有列“{0}”");
                Phrase remedy = isTwice
                    ? new Phrase("Rename one of the two", "请为其中一列改名")
                    : NearestName.Remedy(column, names);
                findings.AddLine(header.Line, 0, problem.Format(column), remedy);
            }

            return index;
        }

        return new SampleColumns(
            names.Count,
            IndexOf(map.TimestampColumn),
            [.. map.BaseColumns.Select(column => IndexOf(column.Column))],
            [.. map.Loads.Select(load => IndexOf(load.Source.Column))],
            map.TemperatureColumn is string temperature ? IndexOf(temperature) : -1,
            map.OccupancyColumn is string occupancy ? IndexOf(occupancy) : -1);
    }
}
