using System.Globalization;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Draws the sheets of a plan: A4 landscape, inputs on the left of the board, outputs and lines on its right.</summary>
/// <param name="plan">The plan.</param>
/// <param name="language">Language of all words.</param>
/// <param name="date">Date in the title block.</param>
internal sealed class WiringSheet(WiringPlan plan, Language language, DateOnly date)
{
    /// <summary>Rows on each side of the board.</summary>
    public const int RowsPerSide = 12;

    private const double SheetWidth = 297;
    private const double SheetHeight = 210;
    private const double Edge = 7;
    private const double Top = 21.5;
    private const double RowHeight = 11;
    private const double BoardLeft = 107;
    private const double BoardRight = 190;
    private const double Foot = 155;
    private const double TerminalWidth = 24;
    private const double WireLength = 29;
    private const double TextWidth = 43;
    private const double InsideSize = 1.9;
    private const double WireSize = 1.9;
    private const double TitleSize = 4.2;

    /// <summary>Draws every sheet.</summary>
    public IReadOnlyList<XElement> Draw()
    {
        WiringRow[] left = [.. plan.Rows.Where(IsInput)];
        WiringRow[] right = [.. plan.Rows.Where(row => !IsInput(row))];
        int count = Math.Max(1, Math.Max(Sheets(left.Length), Sheets(right.Length)));
        return [.. Enumerable.Range(0, count).Select(i => DrawOne(Part(left, i), Part(right, i), i + 1, count))];
    }

    private static bool IsInput(WiringRow row) =>
        row.Channel.Sort is ChannelSort.PulseInput or ChannelSort.ContactInput or ChannelSort.AnalogInput or ChannelSort.DigitalInput;

    private static int Sheets(int rows) => (rows + RowsPerSide - 1) / RowsPerSide;

    private static WiringRow[] Part(WiringRow[] rows, int sheet) => [.. rows.Skip(sheet * RowsPerSide).Take(RowsPerSide)];

    private XElement DrawOne(WiringRow[] left, WiringRow[] right, int sheet, int count)
    {
        string title = $"{Say(WiringSheetTexts.Title)} {plan.SiteId} {plan.DeviceId}";
        SvgCanvas canvas = new(SheetWidth, SheetHeight, language == Language.Chinese ? "zh-CN" : "en", title);
        canvas.Box(Edge, Edge, SheetWidth - (2 * Edge), SheetHeight - (2 * Edge));
        canvas.Text(Edge + 3, Edge + 5.8, TextFit.Shorten(title, (SheetWidth - (2 * Edge) - 6) / TitleSize), TitleSize, isBold: true);
        DrawBoard(canvas, Math.Max(left.Length, right.Length));
        for (int i = 0; i < left.Length; i++)
        {
            DrawRow(canvas, left[i], Top + (i * RowHeight), isLeft: true);
        }

        for (int i = 0; i < right.Length; i++)
        {
            DrawRow(canvas, right[i], Top + (i * RowHeight), isLeft: false);
        }

        DrawWarnings(canvas);
        DrawNotes(canvas);
        DrawTitle(canvas, WiringSheetTexts.Page.Format(sheet, count));
        return canvas.Root;
    }

    private void DrawBoard(SvgCanvas canvas, int rows)
    {
        double height = Math.Max(3, rows) * RowHeight;
        canvas.Box(BoardLeft, Top - 5.5, BoardRight - BoardLeft, height + 5.5, fill: "#f3f6f4");
        canvas.Text((BoardLeft + BoardRight) / 2, Top - 2, plan.BoardId, 3.2, "middle", true);
    }

    private void DrawRow(SvgCanvas sheet, WiringRow row, double top, bool isLeft)
    {
        BoardChannel channel = row.Channel;
        SvgCanvas canvas = sheet.Group("row", $"{channel.Sort}-{channel.Number.ToString(CultureInfo.InvariantCulture)}");
        double upper = top + 3.6;
        double lower = top + 7.8;
        double board = isLeft ? BoardLeft : BoardRight;
        double side = isLeft ? 1 : -1;
        double far = board - (side * WireLength);
        (string first, string second) = row.Clamps;
        string mark = channel.IsUnconfirmed ? " *" : string.Empty;
        DrawClamp(canvas, board, upper, $"{channel.Terminal} {first}".Trim() + mark, isLeft);
        DrawClamp(canvas, board, lower, second, isLeft);
        DrawInside(canvas, row, board + (side * TerminalWidth), upper, lower, isLeft);
        canvas.Line(board, upper, far, upper);
        canvas.Line(board, lower, far, lower);
        canvas.Text(
            (board + far) / 2, (upper + lower) / 2 + 0.6, TextFit.Shorten(Say(row.Wire), (WireLength - 1) / WireSize), WireSize, "middle", colour: "#444444");
        new SymbolPainter(canvas, far, upper, lower, isLeft).Draw(row.Symbol);
        DrawTexts(canvas, row, top, isLeft ? Edge + 2 : far + SymbolPainter.Width + 2);
        double end = top + RowHeight - 0.3;
        (double from, double to) = isLeft ? (Edge + 1, BoardLeft - 1) : (BoardRight + 1, SheetWidth - Edge - 1);
        sheet.Line(from, end, to, end, 0.08, "#bbbbbb");
    }

    // A relay's contact as it is without power, then the channel and what leads to it.
    private void DrawInside(SvgCanvas canvas, WiringRow row, double start, double upper, double lower, bool isLeft)
    {
        double side = isLeft ? 1 : -1;
        if (row.Symbol is WiringSymbol.RelayedLoad or WiringSymbol.RelayedRequest)
        {
            bool isClosed = row.Symbol == WiringSymbol.RelayedLoad;
            double contact = start + (side * 3);
            canvas.Line(start, upper, contact, upper, 0.2);
            canvas.Line(start, lower, contact, lower, 0.2);
            canvas.Line(contact, lower, contact + (side * (isClosed ? -0.5 : 1.8)), upper + (isClosed ? 0 : 0.6), 0.4);
            start = contact + (side * 1.5);
        }

        double inside = start + side;
        double width = isLeft ? 14 : 16;
        string anchor = isLeft ? "start" : "end";
        string channel = string.Create(CultureInfo.InvariantCulture, $"{Say(WiringTexts.SortName(row.Channel.Sort))} {row.Channel.Number}");
        double y = upper - 0.2;
        foreach (string line in TextFit.Wrap(channel, width / InsideSize, 2).Concat(TextFit.Wrap(row.Channel.Line, width / InsideSize, 2)))
        {
            canvas.Text(inside, y, line, InsideSize, anchor, colour: "#444444");
            y += InsideSize * 1.15;
        }
    }

    private static void DrawClamp(SvgCanvas canvas, double board, double y, string name, bool isLeft)
    {
        const double Largest = 2.2;
        const double Smallest = 1.5;
        double start = isLeft ? board : board - TerminalWidth;

        // The name of a terminal is shortened only where not even small letters fit.
        double size = Math.Clamp((TerminalWidth - 4) / Math.Max(1, TextFit.WidthEm(name)), Smallest, Largest);
        canvas.Box(start, y - 1.7, TerminalWidth, 3.4, fill: "#ffffff");
        canvas.Circle(isLeft ? start + 1.7 : start + TerminalWidth - 1.7, y, 0.8);
        canvas.Text(
            isLeft ? start + 3.4 : start + TerminalWidth - 3.4,
            y + 0.8,
            TextFit.Shorten(name, (TerminalWidth - 4) / size),
            size,
            isLeft ? "start" : "end",
            true);
    }

    private void DrawTexts(SvgCanvas canvas, WiringRow row, double top, double x)
    {
        string names = string.Join(language == Language.Chinese ? "、" : ", ", row.Names);
        canvas.Text(x, top + 2.4, TextFit.Shorten(names, TextWidth / 2.8), 2.8, isBold: true);
        // A line of meters has one purpose for each of them.
        bool isBus = row.Symbol == WiringSymbol.Bus;
        double y = canvas.Paragraph(x, top + 4.9, Say(row.Purpose), 2.1, TextWidth, isBus ? 2 : 1);
        string remarks = string.Join(language == Language.Chinese ? "；" : "; ", row.Remarks.Select(Say));
        canvas.Paragraph(x, y, remarks, 1.9, TextWidth, isBus ? 1 : 2, "#444444");
    }

    private void DrawWarnings(SvgCanvas canvas)
    {
        const double Width = 135;
        canvas.Box(Edge, Foot, Width, SheetHeight - Edge - Foot);
        canvas.Text(Edge + 2, Foot + 4.5, "⚠ " + Say(WiringSheetTexts.Warnings), 3.2, isBold: true, colour: "#b00000");
        double y = Foot + 9;
        foreach (Phrase warning in plan.Warnings)
        {
            canvas.Circle(Edge + 3, y - 0.8, 0.5, "#b00000");
            y = canvas.Paragraph(Edge + 5, y, Say(warning), 2.6, Width - 7, 2) + 0.6;
        }
    }

    private void DrawNotes(SvgCanvas canvas)
    {
        const double Left = Edge + 135;
        const double Width = 72;
        canvas.Box(Left, Foot, Width, SheetHeight - Edge - Foot);
        canvas.Text(Left + 2, Foot + 4.5, Say(WiringSheetTexts.Free), 2.8, isBold: true);
        string free = FreeText();
        double y = canvas.Paragraph(Left + 2, Foot + 8.5, free.Length == 0 ? Say(WiringSheetTexts.None) : free, 2.3, Width - 4, 11);
        if (plan.Unconfirmed.Count > 0)
        {
            canvas.Paragraph(Left + 2, Math.Max(y + 1, SheetHeight - Edge - 5), Say(WiringSheetTexts.Unconfirmed), 2.2, Width - 4, 2, "#b00000");
        }
    }

    private string FreeText() => string.Join(
        language == Language.Chinese ? "；" : "; ",
        plan.Free.GroupBy(channel => channel.Sort).Select(sort =>
            $"{Say(WiringTexts.SortName(sort.Key))}{(language == Language.Chinese ? "：" : ": ")}{string.Join(", ", sort.Select(channel => channel.Terminal))}"));

    private void DrawTitle(SvgCanvas canvas, Phrase page)
    {
        const double Left = Edge + 207;
        const double Width = SheetWidth - Edge - Left;
        canvas.Box(Left, Foot, Width, SheetHeight - Edge - Foot);
        (Phrase Name, string Value)[] fields =
        [
            (WiringSheetTexts.Site, plan.SiteId),
            (WiringSheetTexts.Device, plan.DeviceId),
            (WiringSheetTexts.Board, plan.BoardId),
            (WiringSheetTexts.Image, CrcText(plan.ImageCrc)),
            (WiringSheetTexts.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (WiringSheetTexts.Checked, string.Empty),
        ];
        double height = (SheetHeight - Edge - Foot) / (fields.Length + 1);
        double y = Foot;
        foreach ((Phrase name, string value) in fields)
        {
            canvas.Text(Left + 2, y + 4.6, Say(name), 2.2, colour: "#555555");
            canvas.Text(Left + 28, y + 4.6, TextFit.Shorten(value, (Width - 30) / 2.6), 2.6, isBold: true);
            y += height;
            canvas.Line(Left, y, Left + Width, y, 0.15);
        }

        canvas.Text(Left + (Width / 2), y + 4.6, Say(page), 2.6, "middle");
    }

    /// <summary>How a CRC is written.</summary>
    public static string CrcText(long crc) => crc < 0 ? "-" : crc.ToString("X8", CultureInfo.InvariantCulture);

    private string Say(Phrase phrase) => phrase.In(language);
}
