namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The prices of a file of results.</summary>
/// <param name="Source">site: its tariff; tuning: the tuning file; default: what is usual in Shandong.</param>
/// <param name="YuanPerKilowattHour">Price of energy; null where the site's tariff has several.</param>
/// <param name="YuanPerKilowattMonth">Price of the highest demand of a month; null where the site's tariff has it.</param>
internal sealed record PriceHead(string Source, double? YuanPerKilowattHour, double? YuanPerKilowattMonth);
