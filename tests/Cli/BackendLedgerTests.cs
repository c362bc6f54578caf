using System.Text;
using Zibo.EdgeCtl.Cli.Broker;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>What a backend makes of messages that are repeated, lost, late, or do not add up.</summary>
public class BackendLedgerTests
{
    private readonly BackendLedger _ledger = new();

    [Fact]
    public void A_message_that_comes_again_is_a_duplicate_and_counts_once()
    {
        State(1, 1);
        State(1, 2);
        State(1, 2);
        State(1, 1);
        Expect(received: 2, duplicates: 2, missing: 0);
    }

    [Fact]
    public void A_hole_is_missing_until_it_is_filled_in_whatever_order()
    {
        State(1, 1);
        State(1, 5);
        Expect(received: 2, duplicates: 0, missing: 3);
        State(1, 3);
        State(1, 2);
        Expect(received: 4, duplicates: 0, missing: 1);
        State(1, 4);
        Expect(received: 5, duplicates: 0, missing: 0);
    }

    [Fact]
    public void What_comes_before_the_first_message_of_a_boot_is_missing_too()
    {
        State(1, 3);
        Expect(received: 1, duplicates: 0, missing: 2);
    }

    [Fact]
    public void Each_boot_counts_from_one_and_its_sequences_are_its_own()
    {
        State(1, 1);
        State(1, 2);
        State(2, 1);
        State(2, 3);
        State(1, 2);
        Expect(received: 4, duplicates: 1, missing: 1);
    }

    [Fact]
    public void Intervals_add_up_to_the_growth_of_their_total()
    {
        Interval("main", 1, 1, 100, 5_100);
        Interval("main", 1, 2, 250, 5_350);
        Interval("main", 2, 1, 0, 5_350);
        Interval("chiller", 1, 3, 40, 40);
        Assert.Equal(0, _ledger.UnreconciledCircuits);
    }

    [Fact]
    public void An_interval_that_does_not_add_up_marks_its_circuit_and_no_other()
    {
        Interval("main", 1, 1, 100, 5_100);
        Interval("main", 1, 2, 250, 5_351);
        Interval("chiller", 1, 3, 40, 40);
        Assert.Equal(1, _ledger.UnreconciledCircuits);
    }

    [Fact]
    public void A_lost_interval_leaves_its_circuit_unreconciled()
    {
        Interval("main", 1, 1, 100, 5_100);
        Interval("main", 1, 3, 250, 5_450);
        Assert.Equal(1, _ledger.UnreconciledCircuits);
        Expect(received: 2, duplicates: 0, missing: 1);
    }

    [Fact]
    public void Intervals_in_another_order_reconcile_once_all_are_there()
    {
        Interval("main", 1, 1, 100, 5_100);
        Interval("main", 1, 3, 50, 5_400);
        Interval("main", 1, 2, 250, 5_350);
        Assert.Equal(0, _ledger.UnreconciledCircuits);
        Expect(received: 3, duplicates: 0, missing: 0);
    }

    [Fact]
    public void The_first_to_arrive_need_not_be_the_first_that_was_sent()
    {
        Interval("main", 1, 2, 250, 5_350);
        Interval("main", 1, 1, 100, 5_100);
        Assert.Equal(0, _ledger.UnreconciledCircuits);
    }

    [Fact]
    public void A_repeated_interval_is_added_once()
    {
        Interval("main", 1, 1, 100, 5_100);
        Interval("main", 1, 2, 250, 5_350);
        Interval("main", 1, 2, 250, 5_350);
        Assert.Equal(0, _ledger.UnreconciledCircuits);
    }

    [Fact]
    public void Birth_and_will_have_no_sequence_and_are_not_counted()
    {
        _ledger.Take("edgectl/v1/s/d/status", "{\"bootId\":1,\"isOnline\":true}"u8);
        Expect(received: 0, duplicates: 0, missing: 0);
    }

    private void State(int boot, int sequence) =>
        _ledger.Take("edgectl/v1/s/d/state", Encoding.UTF8.GetBytes($"{{\"bootId\":{boot},\"sequence\":{sequence}}}"));

    private void Interval(string circuit, int boot, int sequence, int energy, int total) =>
        _ledger.Take($"edgectl/v1/s/d/intervals/{circuit}", Encoding.UTF8.GetBytes(
            $"{{\"bootId\":{boot},\"sequence\":{sequence},\"energyMilliwattHours\":{energy},\"totalMilliwattHours\":{total}}}"));

    private void Expect(int received, int duplicates, long missing) =>
        Assert.Equal((received, duplicates, missing), (_ledger.Received, _ledger.Duplicates, _ledger.Missing));
}
