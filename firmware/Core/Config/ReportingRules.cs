namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about intervals, factors and checkpoints.</summary>
public static class ReportingRules
{
    /// <summary>Characters of a sub-item code.</summary>
    public const int SubItemCodeLength = 5;

    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteField field = CheckNumbers(site);
        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, -1);
        }

        if (site.SupplyFailInput != SiteConfiguration.NoInput && site.SupplyFailInput == site.FireAlarmInput)
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.SupplyFailInput, -1);
        }

        if (!IsInBasis(site.Factors))
        {
            return new SiteError(SiteErrorCode.FactorBasis, SiteField.MilligramsCePerKilowattHour, -1);
        }

        if (!SiteRules.IsValidId(site.Factors.Co2Basis))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.Co2Basis, -1);
        }

        for (int i = 0; i < site.Circuits.Length; i++)
        {
            if (!IsSubItemCode(site.Circuits[i].SubItemCode))
            {
                return new SiteError(SiteErrorCode.SubItemCode, SiteField.CircuitSubItemCode, i);
            }
        }

        return null;
    }

    /// <summary>True for no code, and for one of five characters 0-9 and A-Z; which of these exist is the tool's to know.</summary>
    public static bool IsSubItemCode(string code)
    {
        if (code == null || (code.Length != 0 && code.Length != SubItemCodeLength))
        {
            return false;
        }

        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            bool isAllowed = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!isAllowed)
            {
                return false;
            }
        }

        return true;
    }

    private static SiteField CheckNumbers(SiteConfiguration site)
    {
        CheckpointOptions checkpoint = site.Checkpoint;
        FactorOptions factors = site.Factors;
        if (!SiteRules.IsIn(site.SupplyFailInput, SiteConfiguration.NoInput, SiteRules.MaximumChannel))
        {
            return SiteField.SupplyFailInput;
        }

        if (!SiteRules.IsIn(
            checkpoint.QuantumWattHours, CheckpointOptions.MinimumQuantumWattHours, CheckpointOptions.MaximumQuantumWattHours))
        {
            return SiteField.QuantumWattHours;
        }

        if (!SiteRules.IsIn(checkpoint.QuantumSeconds, CheckpointOptions.MinimumQuantumSeconds, CheckpointOptions.MaximumQuantumSeconds))
        {
            return SiteField.QuantumSeconds;
        }

        if (!SiteRules.IsIn(
            checkpoint.EnduranceWrites, CheckpointOptions.MinimumEnduranceWrites, CheckpointOptions.MaximumEnduranceWrites))
        {
            return SiteField.EnduranceWrites;
        }

        if (!SiteRules.IsIn(checkpoint.LifeYears, 1, CheckpointOptions.MaximumLifeYears))
        {
            return SiteField.LifeYears;
        }

        bool isBasis = factors.CoalEquivalentBasis == CoalEquivalentBasis.Calorific
            || factors.CoalEquivalentBasis == CoalEquivalentBasis.Equivalent;
        if (!isBasis)
        {
            return SiteField.CoalEquivalentBasis;
        }

        return SiteRules.IsIn(factors.MilligramsCo2PerKilowattHour, 0, FactorOptions.MaximumCo2Milligrams)
            ? SiteField.None
            : SiteField.MilligramsCo2PerKilowattHour;
    }

    private static bool IsInBasis(FactorOptions factors) =>
        factors.CoalEquivalentBasis == CoalEquivalentBasis.Calorific
            ? SiteRules.IsIn(
                factors.MilligramsCePerKilowattHour,
                FactorOptions.MinimumCalorificMilligrams,
                FactorOptions.MaximumCalorificMilligrams)
            : SiteRules.IsIn(
                factors.MilligramsCePerKilowattHour,
                FactorOptions.MinimumEquivalentMilligrams,
                FactorOptions.MaximumEquivalentMilligrams);
}
