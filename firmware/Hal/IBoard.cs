namespace Zibo.EdgeCtl.Hal;

/// <summary>What a board offers, by channel number. Channels are numbered from 0 in the order of the board's data file.</summary>
public interface IBoard
{
    /// <summary>The board's id, that of its data file.</summary>
    string Name { get; }

    /// <summary>How many channels of each sort it has.</summary>
    BoardChannels Channels { get; }

    /// <summary>The board's memory.</summary>
    IBoardHealth Health { get; }

    /// <summary>The board's clock.</summary>
    IClock Clock { get; }

    /// <summary>The board's non-volatile records.</summary>
    IRecordStore Store { get; }

    /// <summary>Opens a pulse input; throws <see cref="System.ArgumentOutOfRangeException"/> where the board has no such channel.</summary>
    IPulseCounter OpenPulseCounter(int channel);

    /// <summary>Opens an analog input; throws <see cref="System.ArgumentOutOfRangeException"/> where the board has no such channel.</summary>
    IAnalogSampler OpenAnalogSampler(int channel);

    /// <summary>Opens a digital input; throws <see cref="System.ArgumentOutOfRangeException"/> where the board has no such channel.</summary>
    IDigitalInput OpenDigitalInput(int channel);

    /// <summary>Opens a relay output; throws <see cref="System.ArgumentOutOfRangeException"/> where the board has no such channel.</summary>
    IDigitalOutput OpenDigitalOutput(int channel);

    /// <summary>Opens a contact that gives pulses; throws <see cref="System.ArgumentOutOfRangeException"/> where the board has no such channel.</summary>
    IContactInput OpenContactInput(int channel);

    /// <summary>
    /// Opens a serial port with meters on it; the same port gives the same bus. Throws
    /// <see cref="System.ArgumentOutOfRangeException"/> where the board has no such port.
    /// </summary>
    IRegisterBus OpenRegisterBus(int channel);

    /// <summary>
    /// Opens an analog input whose bursts take a voltage beside the current; throws
    /// <see cref="System.ArgumentOutOfRangeException"/> where the board lacks one of the channels.
    /// </summary>
    IAnalogSampler OpenPowerSampler(int channel, int voltageChannel);

    /// <summary>Time in ms that the board lives on after its supply has said that it fails; 0 where nothing is known of it.</summary>
    int HoldUpMilliseconds { get; }

    /// <summary>Opens an analog output; throws <see cref="System.ArgumentOutOfRangeException"/> where the board has no such channel.</summary>
    IAnalogOutput OpenAnalogOutput(int channel);
}
