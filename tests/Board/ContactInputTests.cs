using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>A contact with both its sides: edges go in, and come out once their time has come.</summary>
public class ContactInputTests
{
    private readonly VirtualBoard _board = new(new VirtualClock(0), new VirtualRecordStore(), contactInputCount: 2);
    private readonly Listener _listener = new();

    public ContactInputTests() => ((IBoard)_board).OpenContactInput(1).Listen(_listener);

    private VirtualContactInput Contact => _board.ContactInput(1);

    [Fact]
    public void Edges_arrive_with_their_times_once_the_clock_has_come_to_them()
    {
        Contact.Pulse(100, 80, bounceCount: 2);
        Assert.Equal(DigitalLevel.Inactive, Contact.Read());
        Assert.Empty(_listener.Edges);

        _board.Clock.Advance(150);
        Assert.Equal(DigitalLevel.Active, Contact.Read());
        Assert.Equal([(true, 100), (false, 101), (true, 102), (false, 103), (true, 104)], _listener.Edges);

        _board.Clock.Advance(850);
        Assert.Equal(DigitalLevel.Inactive, Contact.Read());
        Assert.Equal([(false, 180), (true, 181), (false, 182), (true, 183), (false, 184)], _listener.Edges.Skip(5));
    }

    [Fact]
    public void A_contact_that_hangs_keeps_its_level_and_comes_back_to_what_was_put_in()
    {
        Contact.HangsClosed = true;
        Contact.Edge(true, 10);
        Contact.Edge(false, 20);
        _board.Clock.Advance(1_000);
        Assert.Equal(DigitalLevel.Active, Contact.Read());
        Contact.HangsClosed = null;
        Assert.Equal(DigitalLevel.Inactive, Contact.Read());
        Assert.Equal([(true, 10), (false, 1_000)], _listener.Edges);
    }

    [Fact]
    public void A_driver_that_loses_edges_still_reads_the_level()
    {
        Contact.LosesEdges = true;
        Contact.Edge(true, 10);
        _board.Clock.Advance(1_000);
        Assert.Equal(DigitalLevel.Active, Contact.Read());
        Assert.Empty(_listener.Edges);
    }

    [Fact]
    public void A_fault_is_an_unknown_level_or_an_exception()
    {
        Contact.Fault = PinFault.Fails;
        Assert.Equal(DigitalLevel.Unknown, Contact.Read());
        Contact.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => Contact.Read());
    }

    [Fact]
    public void Edges_come_in_the_order_of_time_and_channels_are_numbered()
    {
        Contact.Edge(true, 10);
        Assert.Throws<ArgumentOutOfRangeException>(() => Contact.Edge(false, 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((IBoard)_board).OpenContactInput(2));
    }

    private sealed class Listener : IContactListener
    {
        public List<(bool IsClosed, long AtMilliseconds)> Edges { get; } = [];

        public void OnEdge(bool isClosed, long atMilliseconds) => Edges.Add((isClosed, atMilliseconds));
    }
}
