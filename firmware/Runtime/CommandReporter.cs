using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Runtime.Responses;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reports what became of commands, topic results: the answer to the sender, and the audit.</summary>
public sealed class CommandReporter
{
    private readonly CommandDesk _desk;
    private readonly Reporter _reporter;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly string _topic;
    private readonly ResponseDesk _responseDesk;
    private readonly ResponseReporter _responses;

    /// <summary>Binds the reporter to its controller.</summary>
    /// <param name="controller">Whose commands to report.</param>
    /// <param name="reporter">Begins and commits messages.</param>
    /// <param name="site">Names the topic.</param>
    public CommandReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _desk = controller.Commands;
        _reporter = reporter;
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _topic = Topics.RootOf(controller.Site) + "results";
        _responseDesk = _desk.Responses;
        _responses = new ResponseReporter(_desk.Responses, reporter, controller.Site);
    }

    /// <summary>Reports the outcome of this scan, or of an earlier one that had to wait.</summary>
    public void Report(long nowMilliseconds)
    {
        if (_responseDesk.HasNews)
        {
            _responses.Report(nowMilliseconds);
        }

        if (_desk.HasOutcome && _reporter.IsIdentified)
        {
            ReportOutcome(nowMilliseconds);
        }
    }

    private void ReportOutcome(long nowMilliseconds)
    {
        Command command = _desk.PeekOutcome();
        if (command == null)
        {
            return;
        }

        _composer.Begin(_topic, nowMilliseconds);
        if (command.Id == null)
        {
            _writer.WriteNull("id");
        }
        else
        {
            _writer.Write("id", command.Id);
        }

        _writer.Write("kind", CommandWords.Of(command.Kind));
        _composer.WriteKnown("counter", command.Counter, command.Counter != 0);
        _writer.Write("isAccepted", command.Reason == CommandReason.Accepted);
        _writer.Write("reason", CommandWords.Of(command.Reason));
        if (command.FaultyMember != null)
        {
            _writer.Write("member", command.FaultyMember);
        }

        if (_desk.IsRepeat)
        {
            _writer.Write("isRepeat", true);
        }

        _composer.Commit();
        _desk.AcknowledgeOutcome();
    }
}
