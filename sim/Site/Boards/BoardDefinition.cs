namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>How many channels of each sort a board has; each sort is numbered from 0.</summary>
/// <param name="Id">Name of the board, as site files give it.</param>
/// <param name="PulseInputCount">Inputs that count pulses of meters.</param>
/// <param name="AnalogInputCount">Inputs for current transformers.</param>
/// <param name="DigitalInputCount">Inputs for contacts.</param>
/// <param name="OutputCount">Relays.</param>
/// <param name="ContactInputCount">Inputs for pulse contacts.</param>
/// <param name="SerialPortCount">Serial ports for meters.</param>
/// <param name="AnalogOutputCount">Outputs for levels of loads.</param>
public sealed record BoardDefinition(
    string Id,
    int PulseInputCount,
    int AnalogInputCount,
    int DigitalInputCount,
    int OutputCount,
    int ContactInputCount = 0,
    int SerialPortCount = 0,
    int AnalogOutputCount = 0);
