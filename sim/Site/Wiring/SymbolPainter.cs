namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Draws what hangs at the far end of two wires, in a space of <see cref="Width"/> by the height of a row. Everything is drawn for the
/// left of the board, where wires leave to the right; on the right of it x is turned round.
/// </summary>
/// <param name="canvas">Takes the shapes.</param>
/// <param name="x">The side where the wires leave.</param>
/// <param name="upper">Height of the first wire.</param>
/// <param name="lower">Height of the second wire.</param>
/// <param name="isLeft">True on the left of the board.</param>
internal sealed class SymbolPainter(SvgCanvas canvas, double x, double upper, double lower, bool isLeft)
{
    /// <summary>Width of the space.</summary>
    public const double Width = 24;

    private const double Small = 1.9;

    private double Middle => (upper + lower) / 2;

    /// <summary>Draws a symbol.</summary>
    public void Draw(WiringSymbol symbol)
    {
        switch (symbol)
        {
            case WiringSymbol.PulseOutput:
                Device(14, "kWh", "S0");
                Signs("+", "−");
                break;
            case WiringSymbol.PulseContact:
                Contact(isClosed: false);
                Device(8, "imp", "");
                break;
            case WiringSymbol.CurrentTransformer:
                Transformer();
                break;
            case WiringSymbol.VoltageTap:
                Tap();
                break;
            case WiringSymbol.Transmitter:
                Device(14, "°C → mV", "");
                Signs("+", "−");
                break;
            case WiringSymbol.NormallyOpenContact:
                Contact(isClosed: false);
                Label("NO");
                break;
            case WiringSymbol.NormallyClosedContact:
                Contact(isClosed: true);
                Label("NC");
                break;
            case WiringSymbol.RelayedLoad:
                Coil();
                break;
            case WiringSymbol.RelayedRequest:
                Device(14, "IN", "");
                break;
            case WiringSymbol.Level:
                Device(14, "0-10 V", "");
                Signs("+", "−");
                break;
            default:
                Bus();
                break;
        }
    }

    // Distance from the board's side, growing away from the board.
    private double At(double distance) => isLeft ? x - distance : x + distance;

    private void Wire(double from, double to, double y) => canvas.Line(At(from), y, At(to), y);

    private void Device(double width, string first, string second)
    {
        double start = Width - 1 - width;
        Wire(0, start, upper);
        Wire(0, start, lower);
        canvas.Box(Math.Min(At(start), At(start + width)), upper - 2, width, lower - upper + 4);
        double center = At(start + (width / 2));
        canvas.Text(center, second.Length == 0 ? Middle + 0.8 : Middle - 0.2, first, 2.3, "middle", true);
        canvas.Text(center, Middle + 2.1, second, Small, "middle");
    }

    private void Signs(string first, string second)
    {
        canvas.Text(At(7.2), upper - 0.5, first, 2.4, "middle", true);
        canvas.Text(At(7.2), lower - 0.5, second, 2.4, "middle", true);
    }

    private void Label(string text) => canvas.Text(At(17), Middle + 0.8, text, 2.3, "middle", true);

    private void Contact(bool isClosed)
    {
        const double Place = 11;
        Wire(0, Place, upper);
        Wire(0, Place, lower);
        canvas.Circle(At(Place), upper, 0.4, "#000000");
        canvas.Circle(At(Place), lower, 0.4, "#000000");
        canvas.Line(At(Place), lower, At(isClosed ? Place - 0.9 : Place + 2.2), upper - (isClosed ? 0.8 : -0.4), 0.35);
        if (isClosed)
        {
            // The fixed contact reaches over the blade: closed while nothing happens.
            canvas.Line(At(Place), upper, At(Place - 1.4), upper, 0.35);
        }

        if (!isClosed)
        {
            return;
        }

        canvas.Line(At(Place - 0.5), Middle, At(Place + 2.5), Middle, 0.15);
    }

    private void Transformer()
    {
        const double Conductor = 17;
        Wire(0, 12.4, upper);
        Wire(0, 12.4, lower);
        canvas.Circle(At(14.6), Middle, 3);
        canvas.Line(At(12.4), upper, At(12.4), upper, 0.25);
        canvas.Line(At(Conductor - 2.4), upper - 3, At(Conductor - 2.4), lower + 3, 0.5);
        canvas.Arrow(At(Conductor - 2.4), lower + 3.2, 1.6, isDown: true);
        canvas.Text(At(18.4), upper - 0.6, "P1 (K)", Small, "middle");
        canvas.Text(At(18.4), lower + 2.2, "P2 (L)", Small, "middle");
        canvas.Text(At(8.5), upper - 0.5, "S1 (k)", Small, "middle");
        canvas.Text(At(8.5), lower + 1.9, "S2 (l)", Small, "middle");
    }

    private void Tap()
    {
        Wire(0, 7, upper);
        Wire(0, 7, lower);
        canvas.Box(Math.Min(At(7), At(13)), upper - 1.5, 6, lower - upper + 3);
        canvas.Text(At(10), Middle + 0.7, "~/~", 2.1, "middle", true);
        Wire(13, 14.5, upper);
        canvas.Box(Math.Min(At(14.5), At(18.5)), upper - 0.8, 4, 1.6, fill: "#ffffff");
        Wire(13, 21, upper);
        Wire(13, 21, lower);
        canvas.Text(At(22.4), upper + 0.7, "L", 2.3, "middle", true);
        canvas.Text(At(22.4), lower + 0.7, "N", 2.3, "middle", true);
    }

    private void Coil()
    {
        Wire(0, 8, upper);
        canvas.Box(Math.Min(At(8), At(15)), upper - 1.6, 7, 3.2);
        canvas.Text(At(11.5), upper + 0.8, "KM", 2.1, "middle", true);
        Wire(15, 21, upper);
        canvas.Text(At(22.4), upper + 0.7, "N", 2.3, "middle", true);
        Wire(0, 21, lower);
        canvas.Box(Math.Min(At(9.5), At(13.5)), lower - 0.8, 4, 1.6);
        canvas.Text(At(22.4), lower + 0.7, "L", 2.3, "middle", true);
    }

    private void Bus()
    {
        Wire(0, 21, upper);
        Wire(0, 21, lower);
        canvas.Box(Math.Min(At(6), At(13)), upper - 2, 7, lower - upper + 4, fill: "#ffffff");
        canvas.Text(At(9.5), Middle + 0.7, "kWh", 2.1, "middle", true);
        canvas.Box(Math.Min(At(20.2), At(21.8)), upper + 0.6, 1.6, lower - upper - 1.2, fill: "#ffffff");
        canvas.Line(At(21), upper, At(21), upper + 0.6);
        canvas.Line(At(21), lower, At(21), lower - 0.6);
        canvas.Text(At(17.5), Middle + 0.6, "120 Ω", 1.7, "middle");
    }
}
