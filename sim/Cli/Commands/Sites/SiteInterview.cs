using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>Gathers the answers: from options, else from a person, else they are missing, and all that are get named at once.</summary>
internal sealed class SiteInterview(ParseResult parsed, SiteNewOptions options, ISiteQuestions? questions)
{
    private const string NoRatio = "1/1";

    private readonly List<string> _missing = [];
    private readonly List<InputFinding> _findings = [];

    // Null where its name is wrong.
    private BoardDefinition? _board;

    /// <summary>The answers.</summary>
    /// <exception cref="InputException">An option is wrong or missing; carries everything that is.</exception>
    public SiteAnswers Hold()
    {
        BuildingInformation building = TakeBuilding();
        string siteId = TakeSiteId();
        string deviceId = Take(options.Device, SiteNewTexts.DeviceId, SiteNewTexts.IdForm, "edge-1", SiteRules.IsValidId);
        string board = TakeChoice(options.Board, SiteNewTexts.Board, [.. BoardFile.Ids.Select(id => new SiteChoice(id, Phrase.Same(id)))], BoardFile.Ids[0]);
        _board = BoardFile.Ids.Contains(board) ? BoardFile.Find(board) : null;
        int limitWatts = TakeNumber(options.Limit, SiteNewTexts.LimitKilowatts, SiteNewTexts.PowerForm, null, SiteInputs.Watts) ?? 1;
        MeterAnswer meter = TakeMeter();
        List<LoadAnswer> loads = TakeLoads();
        List<MeteredAnswer> metered = TakeMetered(loads);
        int fire = loads.Count == 0
            ? 0
            : TakeNumber(options.FireInput, SiteNewTexts.FireInput, SiteNewTexts.WholeForm.Format(0, LastInput), "0", text => SiteInputs.Whole(text, 0, LastInput)) ?? 0;
        string water = _board?.ContactInputCount == 0 && parsed.GetValue(options.Water) == null
            ? "0"
            : TakeChoice(options.Water, SiteNewTexts.Water, SiteWords.WaterMeters, "0");
        int? month = TakeNumber(
            options.MonthKilowattHours, null, SiteNewTexts.WholeForm.Format(1, BudgetOptions.MaximumMonthKilowattHours), string.Empty,
            text => SiteInputs.Whole(text, 1, BudgetOptions.MaximumMonthKilowattHours));
        int? year = TakeNumber(
            options.YearKilowattHours, month == null ? SiteNewTexts.YearEnergy : null, SiteNewTexts.WholeForm.Format(100, MaximumYear), string.Empty,
            text => SiteInputs.Whole(text, 100, MaximumYear));
        int? yearWater = TakeNumber(
            options.YearCubicMetres, water == "0" ? null : SiteNewTexts.YearWater, SiteNewTexts.WholeForm.Format(100, MaximumYearCubicMetres), string.Empty,
            text => SiteInputs.Whole(text, 100, MaximumYearCubicMetres));
        if (month != null && year != null)
        {
            Refuse(options.MonthKilowattHours.Name, SiteNewTexts.TwoQuotas);
        }

        RefuseBeyond(ChannelSort.PulseInput, _board?.PulseInputCount, MetersOf(loads) + metered.Count);
        RefuseBeyond(ChannelSort.Output, _board?.OutputCount, loads.Count);
        RefuseBeyond(ChannelSort.ContactInput, _board?.ContactInputCount, water == "0" ? 0 : 1);
        ThrowIfIncomplete();
        return new SiteAnswers
        {
            SiteId = siteId,
            DeviceId = deviceId,
            Board = board,
            Building = building,
            LimitWatts = limitWatts,
            MainMeter = meter,
            Loads = loads,
            Metered = metered,
            FireAlarmInput = fire,
            WaterLitresPerPulse = water == "0" ? null : int.Parse(water, CultureInfo.InvariantCulture),
            YearKilowattHours = year,
            MonthKilowattHours = month,
            YearCubicMetres = yearWater,
        };
    }

    // A twelfth and more of it must fit each month.
    private static int MaximumYear => BudgetOptions.MaximumMonthKilowattHours * 8;

    private int LastInput => (_board?.DigitalInputCount ?? SiteRules.MaximumChannel + 1) - 1;

    private static int MaximumYearCubicMetres => BudgetOptions.MaximumMonthCubicMetres * 8;

    private BuildingInformation TakeBuilding()
    {
        string name = Take(options.Name, SiteNewTexts.Name, SiteNewTexts.NameForm, string.Empty, text => text.Length == 0 || BuildingInformation.IsName(text));
        string type = TakeChoice(options.Type, SiteNewTexts.Type, SiteWords.BuildingTypes, null);
        string id = Take(options.BuildingId, SiteNewTexts.BuildingId, SiteNewTexts.BuildingIdForm, string.Empty, BuildingInformation.IsId);
        int? area = TakeNumber(
            options.Area, SiteNewTexts.Area, SiteNewTexts.WholeForm.Format(1, BuildingInformation.MaximumAreaSquareMetres), null,
            text => SiteInputs.Whole(text, 1, BuildingInformation.MaximumAreaSquareMetres));
        int? heads = TakeNumber(
            options.Heads, SiteNewTexts.Heads, SiteNewTexts.WholeForm.Format(1, BuildingInformation.MaximumHeadCount), null,
            text => SiteInputs.Whole(text, 1, BuildingInformation.MaximumHeadCount));
        return new BuildingInformation(name, id, SiteWords.TypeOf(type), area, heads, string.Empty);
    }

    // Somebody who has answered everything shall not hear at the end that the file is there already.
    private string TakeSiteId()
    {
        bool isAsked = questions != null && parsed.GetValue(options.Site) == null && parsed.GetValue(options.Out) == null && !parsed.GetValue(options.Force);
        return isAsked
            ? Take(
                options.Site, SiteNewTexts.SiteId, SiteNewTexts.NewIdForm, null,
                text => SiteRules.IsValidId(text) && !File.Exists(SiteNewCommand.FileOf(text)))
            : Take(options.Site, SiteNewTexts.SiteId, SiteNewTexts.IdForm, null, SiteRules.IsValidId);
    }

    // A person is asked for the two figures on the plates, an option has them together.
    private MeterAnswer TakeMeter()
    {
        if (questions != null && parsed.GetValue(options.Meter) == null)
        {
            return AskMeter(SiteNewTexts.MainName, null)!;
        }

        string text = Take(options.Meter, SiteNewTexts.Meter, SiteNewTexts.MeterForm, null, answer => SiteInputs.Meter(answer) != null);
        return SiteInputs.Meter(text) ?? new MeterAnswer(1, 1, 1);
    }

    private List<LoadAnswer> TakeLoads()
    {
        string[] given = parsed.GetValue(options.Loads) ?? [];
        List<LoadAnswer> loads = [];
        foreach (string text in given)
        {
            if (SiteInputs.Load(text) is { } load)
            {
                loads.Add(load);
            }
            else
            {
                Refuse($"{options.Loads.Name} {text}", SiteNewTexts.LoadForm.Format(string.Join(", ", SiteWords.Kinds.Select(kind => kind.Value))));
            }
        }

        if (questions == null || given.Length > 0)
        {
            return loads;
        }

        foreach (string kind in ChooseAtMost(SiteNewTexts.AskLoads, SiteWords.Kinds, _board?.OutputCount))
        {
            Phrase name = SiteWords.Kinds.First(choice => choice.Value == kind).Name;
            string power = questions.Ask(SiteNewTexts.AskPower.Format(name), SiteNewTexts.PowerForm, null, text => SiteInputs.Watts(text) != null);
            loads.Add(new LoadAnswer(SiteWords.KindOf(kind)!.Value, SiteInputs.Watts(power)!.Value, InputsLeft(loads) > 0 ? AskMeter(name, string.Empty) : null));
        }

        return loads;
    }

    private List<MeteredAnswer> TakeMetered(List<LoadAnswer> loads)
    {
        string[] given = parsed.GetValue(options.Metered) ?? [];
        List<MeteredAnswer> metered = [];
        foreach (string text in given)
        {
            if (SiteInputs.Metered(text) is { } answer)
            {
                metered.Add(answer);
            }
            else
            {
                Refuse($"{options.Metered.Name} {text}", SiteNewTexts.MeteredForm);
            }
        }

        if (questions != null && given.Length == 0)
        {
            foreach (string id in ChooseAtMost(SiteNewTexts.AskMetered, SiteWords.Metered, InputsLeft(loads)))
            {
                metered.Add(new MeteredAnswer(id, AskMeter(SiteWords.Metered.First(choice => choice.Value == id).Name, null)!));
            }
        }

        return metered;
    }

    // The site's own is one of them.
    private static int MetersOf(List<LoadAnswer> loads) => 1 + loads.Count(load => load.Meter != null);

    private int InputsLeft(List<LoadAnswer> loads) => (_board?.PulseInputCount ?? int.MaxValue) - MetersOf(loads);

    // What the board has no terminals for is asked again, or not at all.
    private IReadOnlyList<string> ChooseAtMost(Phrase question, IReadOnlyList<SiteChoice> choices, int? most)
    {
        if (most <= 0)
        {
            return [];
        }

        Phrase asked = most < choices.Count ? SiteNewTexts.AtMost.Format(question, most.Value) : question;
        IReadOnlyList<string> chosen = questions!.ChooseMany(asked, choices);
        while (chosen.Count > most)
        {
            chosen = questions.ChooseMany(asked, choices);
        }

        return chosen;
    }

    // Null where there is none, which only an empty fallback allows.
    private MeterAnswer? AskMeter(Phrase name, string? fallback)
    {
        string impulses = questions!.Ask(
            (fallback == null ? SiteNewTexts.AskImpulses : SiteNewTexts.AskImpulsesOrNone).Format(name),
            SiteNewTexts.ImpulsesForm,
            fallback,
            text => SiteInputs.Meter(text) is { RatioNumerator: 1 });
        if (impulses.Length == 0)
        {
            return null;
        }

        string ratio = questions.Ask(
            SiteNewTexts.AskRatio.Format(name), SiteNewTexts.RatioForm, NoRatio, text => SiteInputs.Meter("1," + text) != null);
        return SiteInputs.Meter($"{impulses},{ratio}");
    }

    private string TakeChoice(Option<string?> option, Phrase question, IReadOnlyList<SiteChoice> choices, string? fallback)
    {
        if (questions != null && parsed.GetValue(option) == null)
        {
            return questions.Choose(question, choices);
        }

        Phrase form = SiteNewTexts.ChoiceForm.Format(string.Join(", ", choices.Select(choice => choice.Value)));
        return Take(option, question, form, fallback, text => choices.Any(choice => choice.Value == text));
    }

    private int? TakeNumber(Option<string?> option, Phrase? question, Phrase form, string? fallback, Func<string, int?> parse)
    {
        string text = Take(option, question, form, fallback, answer => parse(answer) != null);
        return text.Length == 0 ? null : parse(text);
    }

    // A question that is null is never asked.
    private string Take(Option<string?> option, Phrase? question, Phrase form, string? fallback, Func<string, bool> isRight)
    {
        string? given = parsed.GetValue(option);
        if (given != null)
        {
            if (!isRight(given))
            {
                Refuse($"{option.Name} {given}", form);
            }

            return given;
        }

        if (questions != null && question != null)
        {
            return questions.Ask(question, form, fallback, isRight);
        }

        if (fallback == null)
        {
            _missing.Add(option.Name);
        }

        return fallback ?? string.Empty;
    }

    private void Refuse(string given, Phrase remedy) =>
        _findings.Add(new InputFinding("edgectl site new", string.Empty, 0, 0, SiteNewTexts.Wrong.Format(given), remedy));

    private void RefuseBeyond(ChannelSort sort, int? present, int needed)
    {
        if (needed > present)
        {
            _findings.Add(new InputFinding(
                "edgectl site new",
                string.Empty,
                0,
                0,
                SiteNewTexts.TooFew.Format(_board!.Id, WiringTexts.SortName(sort), present.Value, needed),
                SiteNewTexts.TooFewRemedy.Format(options.Board.Name)));
        }
    }

    private void ThrowIfIncomplete()
    {
        if (_missing.Count > 0)
        {
            _findings.Insert(
                0,
                new InputFinding(
                    "edgectl site new", string.Empty, 0, 0, SiteNewTexts.Missing.Format(string.Join(", ", _missing)), SiteNewTexts.MissingRemedy));
        }

        if (_findings.Count > 0)
        {
            throw new InputException(_findings);
        }
    }
}
