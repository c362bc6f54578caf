namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>A visit to a charging point.</summary>
/// <param name="ArrivalMinute">Minute of the day of the arrival.</param>
/// <param name="DepartureMinute">Minute of the same day of the departure.</param>
/// <param name="NeedJoules">Energy to full in J.</param>
internal readonly record struct Car(int ArrivalMinute, int DepartureMinute, double NeedJoules);
