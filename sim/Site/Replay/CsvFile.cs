namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Reads recorded powers from CSV files: a header, commas or semicolons, quotes after RFC 4180, numbers with a decimal point.
/// </summary>
public static class CsvFile
{
    /// <summary>Reads a file by a map.</summary>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static SampleSeries Read(string path, ReplayMap map) => Parse(path, TextFile.Read(path), map);

    /// <summary>Reads a text by a map.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="reader">Gives the text; is read to its end.</param>
    /// <param name="map">Says what the columns are.</param>
    /// <exception cref="InputException">The text is wrong; carries the first findings and the number of the rest.</exception>
    public static SampleSeries Parse(string name, TextReader reader, ReplayMap map) => Parse(name, reader.ReadToEnd(), map);

    private static SampleSeries Parse(string name, string text, ReplayMap map) =>
        new SampleReader(text, map, new FindingList(name)).Read();
}
