using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The contacts of hand switches, presences and lifts, each opened once.</summary>
public sealed class SafetyInputs
{
    private readonly SwitchInput[] _byChannel = new SwitchInput[SiteRules.MaximumChannel + 1];
    private readonly SwitchInput[] _inputs;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public SafetyInputs(IBoard board, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            Open(board, site.Loads[i].HandInput);
            Open(board, site.Loads[i].Presence.Input);
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            LiftBankConfiguration bank = site.LiftBanks[i];
            if (bank.FireServiceInput != site.FireAlarmInput)
            {
                Open(board, bank.FireServiceInput);
            }

            for (int j = 0; j < bank.Cars.Length; j++)
            {
                Open(board, bank.Cars[j].ParkedInput);
                Open(board, bank.Cars[j].DoorsClosedInput);
                Open(board, bank.Cars[j].InServiceInput);
            }
        }

        int count = 0;
        for (int i = 0; i < _byChannel.Length; i++)
        {
            count += _byChannel[i] == null ? 0 : 1;
        }

        _inputs = new SwitchInput[count];
        for (int i = _byChannel.Length - 1; i >= 0; i--)
        {
            if (_byChannel[i] != null)
            {
                _inputs[--count] = _byChannel[i];
            }
        }
    }

    /// <summary>The contact on a channel that the site names for a hand switch, a presence or a lift.</summary>
    public DigitalPoint PointOf(int channel) => _byChannel[channel].Point;

    /// <summary>Reads and stages every contact.</summary>
    public void Sample()
    {
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Sample();
        }
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze()
    {
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Point.Freeze();
        }
    }

    private void Open(IBoard board, int channel)
    {
        if (channel != SiteConfiguration.NoInput && _byChannel[channel] == null)
        {
            _byChannel[channel] = new SwitchInput(board.OpenDigitalInput(channel));
        }
    }
}
