using System.CommandLine;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>The file that <c>--why</c> names, or none: takes every decision while a run goes on.</summary>
internal sealed class WhyOutput : IDisposable
{
    private readonly FileStream? _stream;

    private WhyOutput(FileStream? stream) => _stream = stream;

    /// <summary>The option.</summary>
    public static Option<FileInfo?> Option(Language language) =>
        new("--why") { Description = WhyCliTexts.WhyOption.In(language), HelpName = "FILE" };

    /// <summary>Opens the file and has the simulation write to it.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static WhyOutput Open(string? path, Simulation simulation)
    {
        if (path is null)
        {
            return new WhyOutput(null);
        }

        WhyOutput output = new(WhyFile.Create(path));
        output.Guard(() => simulation.RecordWhy(output._stream!));
        return output;
    }

    /// <summary>Does something that may write to the file.</summary>
    /// <exception cref="CommandException">The file takes no more.</exception>
    public void Guard(Action writes)
    {
        try
        {
            writes();
        }
        catch (IOException exception) when (_stream is not null)
        {
            throw new CommandException(WhyCliTexts.WriteFailed.Format(_stream.Name, exception.Message));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_stream is not null)
        {
            Guard(_stream.Dispose);
        }
    }
}
