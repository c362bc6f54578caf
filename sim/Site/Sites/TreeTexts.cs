namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The words for errors in the tree of circuits; see <see cref="RuleTexts"/>.</summary>
internal static class TreeTexts
{
    public static (Phrase Problem, Phrase Remedy) InvalidParent { get; } = (
        new Phrase(
            "a circuit is fed by another one, and the site's circuit by none",
            "回路由另一个回路供电，全站回路没有上级"),
        new Phrase(
            "Name the circuit one step nearer to the supply, or leave the key out where that is the site's",
            "请写靠近电源一级的回路；上级为全站回路时请删去该键"));

    public static (Phrase Problem, Phrase Remedy) ParentCircle { get; } = (
        new Phrase("the circuits feed each other in a circle", "回路的上级关系成环"),
        new Phrase("Follow the wires towards the supply and correct one \"parent\"", "请沿接线向电源方向核对，改正其中一个“parent”"));

    public static (Phrase Problem, Phrase Remedy) InvalidFeeder { get; } = (
        new Phrase(
            "a load's feeder is its own circuit or one on the way from there to the supply",
            "负载的供电回路须为其专用回路或其到电源途中的回路"),
        new Phrase(
            "Name such a circuit, or leave the key out: then it is the load's own circuit, or the site's",
            "请改写为这样的回路，或删去该键：默认取负载专用回路或全站回路"));

    public static (Phrase Problem, Phrase Remedy) FeederMustImport { get; } = (
        new Phrase("a circuit with a limit must be metered as import", "设有限值的回路必须按用电方向计量"),
        new Phrase("Leave limits out of circuits that export or generate", "上网或发电回路请勿设限值"));

    public static (Phrase Problem, Phrase Remedy) TripBelowLimit { get; } = (
        new Phrase(
            "\"tripWatts\" is below \"limitWatts\": loads would be cut at once for what the circuit may carry for minutes",
            "“tripWatts”低于“limitWatts”：回路可长时间承受的功率会被立即切除"),
        new Phrase(
            "Write what the breaker or transformer bears for seconds, not less than the limit",
            "请填写断路器或变压器数秒内能承受的功率，不低于限值"));

    public static (Phrase Problem, Phrase Remedy) TripNotMeasurable { get; } = (
        new Phrase(
            "at \"tripWatts\" the circuit's meter gives less than two pulses in that time",
            "在“tripWatts”功率下，该时间内电表不足两个脉冲"),
        new Phrase(
            "Lengthen \"tripSeconds\", or meter the circuit with more pulses per kWh or a current transformer",
            "请延长“tripSeconds”，或改用脉冲常数更大的电表或电流互感器"));
}
