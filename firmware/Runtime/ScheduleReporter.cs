using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Tells what a schedule says, and why, when either changes: topic schedules/ID; and setpoints by a <see cref="SetpointReporter"/>.</summary>
public sealed class ScheduleReporter
{
    private readonly ScheduleBank _bank;
    private readonly Reporter _reporter;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly SiteDigest _site;
    private readonly bool[] _isToldOccupied;
    private readonly ScheduleSource[] _toldSources;
    private readonly SetpointReporter _setpoints;

    /// <summary>Binds the reporter to its controller, which has schedules.</summary>
    public ScheduleReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _bank = controller.Schedules;
        _reporter = reporter;
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _site = controller.Site;
        _isToldOccupied = new bool[_bank.Count];
        _toldSources = new ScheduleSource[_bank.Count];
        _setpoints = new SetpointReporter(controller, reporter, site);
    }

    /// <summary>Reports the changes of this scan; all schedules and setpoints in the first one.</summary>
    public void Report(long nowMilliseconds)
    {
        _setpoints.Report(nowMilliseconds);
        if (!_reporter.IsIdentified)
        {
            return;
        }

        for (int i = 0; i < _toldSources.Length; i++)
        {
            OccupancySchedule schedule = _bank.At(i);
            if (schedule.IsOccupied != _isToldOccupied[i] || schedule.Source != _toldSources[i])
            {
                _isToldOccupied[i] = schedule.IsOccupied;
                _toldSources[i] = schedule.Source;
                Tell(i, schedule, nowMilliseconds);
            }
        }
    }

    private void Tell(int index, OccupancySchedule schedule, long nowMilliseconds)
    {
        long next = _bank.NextChangeUtcMilliseconds(index);
        _composer.Begin(Topics.ScheduleLevel, _site.Schedules[index], nowMilliseconds);
        _writer.Write("schedule", _site.Schedules[index]);
        _writer.Write("isOccupied", schedule.IsOccupied);
        _writer.Write("source", Names.Of(schedule.Source));
        if (_bank.IsTimeKnown)
        {
            _writer.Write("season", Names.Of(_bank.Season));
            _writer.Write("isWorkday", _bank.IsWorkday);
        }
        else
        {
            _writer.WriteNull("season");
            _writer.WriteNull("isWorkday");
        }

        _composer.WriteUtc("nextChangeUtcMilliseconds", next, next >= 0);
        _composer.Commit();
    }
}
