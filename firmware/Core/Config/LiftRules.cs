namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// The part of <see cref="SiteRules"/> about lift banks. An error of a car has the place of its bank times
/// <see cref="MaximumCars"/> plus its own as index.
/// </summary>
public static class LiftRules
{
    /// <summary>Most lift banks of one controller.</summary>
    public const int MaximumBanks = 2;

    /// <summary>Fewest cars of a bank: one of them always stays as it is.</summary>
    public const int MinimumCars = 2;

    /// <summary>Most cars of a bank.</summary>
    public const int MaximumCars = 6;

    /// <summary>Longest dwell in ms.</summary>
    public const int MaximumDwellMilliseconds = 3_600_000;

    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        if (site.LiftBanks.Length > MaximumBanks)
        {
            return new SiteError(SiteErrorCode.LiftBankCount, SiteField.LiftBanks, -1);
        }

        if (site.LiftBanks.Length > 0 && site.FireAlarmInput == SiteConfiguration.NoInput)
        {
            return new SiteError(SiteErrorCode.FireAlarmMissing, SiteField.FireAlarmInput, -1);
        }

        SiteError error = null;
        for (int i = 0; error == null && i < site.LiftBanks.Length; i++)
        {
            error = CheckBank(site, i);
            for (int j = 0; error == null && j < site.LiftBanks[i].Cars.Length; j++)
            {
                error = CheckCar(site, i, j);
            }
        }

        return error;
    }

    /// <summary>How many cars' economy requests use an output.</summary>
    public static int EconomyUses(SiteConfiguration site, int output)
    {
        int uses = 0;
        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            LiftCarConfiguration[] cars = site.LiftBanks[i].Cars;
            for (int j = 0; j < cars.Length; j++)
            {
                uses += cars[j].EconomyOutput == output ? 1 : 0;
            }
        }

        return uses;
    }

    /// <summary>
    /// How many purposes a digital input serves. Fire service counts once for all banks, and not beside the fire alarm; a detector of
    /// presence counts once for all loads that go by it.
    /// </summary>
    public static int InputUses(SiteConfiguration site, int input)
    {
        int uses = (site.FireAlarmInput == input ? 1 : 0) + (site.SupplyFailInput == input ? 1 : 0)
            + (site.Demand.IntervalPulse.Input == input ? 1 : 0) + (site.DemandResponse.OptOutInput == input ? 1 : 0);
        bool isPresence = false;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            isPresence |= site.Loads[i].Presence.Input == input;

            // Steps of one load have one hand switch.
            bool isCounted = i > 0 && LevelRules.IsSameLoad(site, i - 1, i);
            uses += site.Loads[i].HandInput == input && !isCounted ? 1 : 0;
        }

        bool isFireService = false;
        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            isFireService |= site.LiftBanks[i].FireServiceInput == input;
            LiftCarConfiguration[] cars = site.LiftBanks[i].Cars;
            for (int j = 0; j < cars.Length; j++)
            {
                uses += (cars[j].ParkedInput == input ? 1 : 0)
                    + (cars[j].DoorsClosedInput == input ? 1 : 0)
                    + (cars[j].InServiceInput == input ? 1 : 0);
            }
        }

        return uses + (isPresence ? 1 : 0) + (isFireService && site.FireAlarmInput != input ? 1 : 0);
    }

    private static SiteError CheckBank(SiteConfiguration site, int index)
    {
        LiftBankConfiguration bank = site.LiftBanks[index];
        if (!SiteRules.IsValidId(bank.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.LiftBankId, index);
        }

        for (int i = 0; i < index; i++)
        {
            if (site.LiftBanks[i].Id == bank.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.LiftBankId, index);
            }
        }

        if (bank.Cars.Length < MinimumCars || bank.Cars.Length > MaximumCars)
        {
            return new SiteError(SiteErrorCode.LiftCarCount, SiteField.LiftCars, index);
        }

        if (bank.Economy < LiftEconomyMode.Demand || bank.Economy > LiftEconomyMode.Schedule)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LiftEconomy, index);
        }

        if (!SiteRules.IsIn(bank.DwellMilliseconds, 0, MaximumDwellMilliseconds))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LiftDwell, index);
        }

        // The fire alarm may be the fire service of any bank; whoever else takes that input is blamed for it.
        return bank.FireServiceInput == site.FireAlarmInput
            ? null
            : CheckInput(site, bank.FireServiceInput, SiteField.LiftFireServiceInput, index);
    }

    private static SiteError CheckCar(SiteConfiguration site, int bank, int place)
    {
        LiftCarConfiguration car = site.LiftBanks[bank].Cars[place];
        int index = (bank * MaximumCars) + place;
        if (!SiteRules.IsIn(car.EconomyOutput, 0, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LiftCarOutput, index);
        }

        for (int i = 0; i < site.Loads.Length; i++)
        {
            if (site.Loads[i].Output == car.EconomyOutput)
            {
                // A contactor behind it could cut a lift's supply.
                return new SiteError(SiteErrorCode.EconomyOnLoadRelay, SiteField.LiftCarOutput, index);
            }
        }

        if (EconomyUses(site, car.EconomyOutput) > 1)
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.LiftCarOutput, index);
        }

        SiteError error = CheckInput(site, car.ParkedInput, SiteField.LiftCarParked, index)
            ?? CheckInput(site, car.DoorsClosedInput, SiteField.LiftCarDoorsClosed, index);
        return error != null || car.InServiceInput == SiteConfiguration.NoInput
            ? error
            : CheckInput(site, car.InServiceInput, SiteField.LiftCarInService, index);
    }

    private static SiteError CheckInput(SiteConfiguration site, int input, SiteField field, int index)
    {
        if (!SiteRules.IsIn(input, 0, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, index);
        }

        return InputUses(site, input) > 1 ? new SiteError(SiteErrorCode.DuplicateChannel, field, index) : null;
    }
}
