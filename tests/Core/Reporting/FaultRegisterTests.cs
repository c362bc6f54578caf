using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Core.Tests.Reporting;

public class FaultRegisterTests
{
    private readonly FaultRegister _faults = new();

    [Fact]
    public void A_fault_is_told_apart_by_code_and_source() => CycleTable.Run(
        """
          now | code         | source | present || active | entries | this | times
        ------+--------------+--------+---------++--------+---------+------+------
          100 | InputFailed  |   1    | no      ||   0    |    0    | no   |
          200 | InputFailed  |   1    | yes     ||   1    |    1    | yes  | 1
          300 | InputFailed  |   2    | yes     ||   2    |    2    | yes  | 1
          400 | OutputFailed |   1    | yes     ||   3    |    3    | yes  | 1
          500 | InputFailed  |   1    | yes     ||   3    |    3    | yes  | 1
          600 | InputFailed  |   1    | no      ||   2    |    3    | no   | 1
          700 | InputFailed  |   1    | no      ||   2    |    3    | no   | 1
          800 | InputFailed  |   1    | yes     ||   3    |    3    | yes  | 2
        """,
        row =>
        {
            Code = Enum.Parse<FaultCode>(row.Text("code"));
            Source = (int)row.Number("source");
            _faults.Set(Code, Source, row.Is("present"), row.Number("now"));
        },
        column => column switch
        {
            "active" => _faults.ActiveCount,
            "entries" => _faults.Count,
            "this" => _faults.IsActive(Code, Source),
            "times" => Entry().OccurrenceCount,
            _ => throw new ArgumentException("no such column: " + column),
        });

    [Fact]
    public void Every_change_is_given_out_once()
    {
        Assert.Null(_faults.TakeChange());
        _faults.Set(FaultCode.InputFailed, 1, true, 100);
        _faults.Set(FaultCode.OutputFailed, 2, true, 200);
        Assert.Equal((FaultCode.InputFailed, 1, true), Taken());
        Assert.Equal((FaultCode.OutputFailed, 2, true), Taken());
        Assert.Null(_faults.TakeChange());

        _faults.Set(FaultCode.InputFailed, 1, true, 300);
        Assert.Null(_faults.TakeChange());
        _faults.Set(FaultCode.InputFailed, 1, false, 400);
        Assert.Equal((FaultCode.InputFailed, 1, false), Taken());
        Assert.Null(_faults.TakeChange());
    }

    [Fact]
    public void A_fault_that_comes_and_goes_between_two_reports_is_one_change_that_counts_both()
    {
        _faults.Set(FaultCode.ScanOverrun, 0, true, 100);
        _faults.Set(FaultCode.ScanOverrun, 0, false, 200);
        _faults.Set(FaultCode.ScanOverrun, 0, true, 300);
        _faults.Set(FaultCode.ScanOverrun, 0, false, 400);
        FaultEntry entry = _faults.TakeChange();
        Assert.Equal((false, 2), (entry.IsActive, entry.OccurrenceCount));
        Assert.Null(_faults.TakeChange());
    }

    [Fact]
    public void Beyond_its_capacity_the_register_counts_and_keeps_what_it_has()
    {
        for (int source = 0; source <= FaultRegister.Capacity; source++)
        {
            _faults.Set(FaultCode.InputFailed, source, true, source);
        }

        Assert.Equal((FaultRegister.Capacity, FaultRegister.Capacity, 1), (_faults.Count, _faults.ActiveCount, _faults.OverflowCount));
        Assert.False(_faults.IsActive(FaultCode.InputFailed, FaultRegister.Capacity));
        Assert.True(_faults.IsActive(FaultCode.InputFailed, FaultRegister.Capacity - 1));
    }

    private FaultCode Code { get; set; }

    private int Source { get; set; }

    private (FaultCode Code, int Source, bool IsActive) Taken()
    {
        FaultEntry entry = _faults.TakeChange();
        return (entry.Code, entry.Source, entry.IsActive);
    }

    private FaultEntry Entry()
    {
        for (int i = 0; i < _faults.Count; i++)
        {
            if (_faults.At(i).Code == Code && _faults.At(i).Source == Source)
            {
                return _faults.At(i);
            }
        }

        throw new ArgumentException("no such entry");
    }
}
