import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws the p95 of results of {@code Latency} against the number of claims, as SVG: {@code Plot A.csv B.csv OUT.svg}. */
final class Plot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 210;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final String[] COLOURS = {"#1b6ca8", "#c0392b", "#27815b", "#8e44ad", "#b8860b", "#34495e"};

    private Plot() {}

    public static void main(String[] arguments) throws Exception {
        String connections = "8";
        Map<String, TreeMap<Double, Double>> lines = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length - 1; i++) {
            List<String> rows = Files.readAllLines(Path.of(arguments[i]));
            for (String row : rows.subList(1, rows.size())) {
                String name = row.substring(row.indexOf('"') + 1, row.lastIndexOf('"'));
                String[] values = row.substring(row.lastIndexOf('"') + 2).split(",");
                if (values[0].equals(connections) && !values[2].equals("NaN") && !name.startsWith("H")) {
                    lines.computeIfAbsent(name, line -> new TreeMap<>())
                            .put(Double.valueOf(row.substring(0, row.indexOf(','))), Double.valueOf(values[2]));
                }
            }
        }
        Files.writeString(Path.of(arguments[arguments.length - 1]), svg(lines, connections));
    }

    private static String svg(Map<String, TreeMap<Double, Double>> lines, String connections) {
        double lowest = Math.log10(1);
        double highest = Math.log10(1000);
        double fewest = lines.values().stream().mapToDouble(TreeMap::firstKey).min().orElse(1);
        double most = lines.values().stream().mapToDouble(TreeMap::lastKey).max().orElse(10);
        List<String> parts = new ArrayList<>();
        parts.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">".formatted(WIDTH, HEIGHT));
        parts.add("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        parts.add("<text x=\"%d\" y=\"20\" font-size=\"14\">p95 in milliseconds over %s connections, against the number of claims</text>".formatted(LEFT, connections));
        for (double ms : new double[] {1, 10, 100, 1000}) {
            double y = y(ms, lowest, highest);
            parts.add(String.format(Locale.ROOT, "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>", LEFT, WIDTH - RIGHT, y, y, LEFT - 8, y + 4, ms));
        }
        for (double claims : new double[] {fewest, most}) {
            parts.add(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>", x(claims, fewest, most), HEIGHT - BOTTOM + 20, claims));
        }
        int number = 0;
        for (var line : lines.entrySet()) {
            String colour = COLOURS[number % COLOURS.length];
            StringBuilder points = new StringBuilder();
            line.getValue().forEach((claims, ms) -> points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(claims, fewest, most), y(ms, lowest, highest))));
            parts.add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>".formatted(points.toString().strip(), colour));
            parts.add("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(WIDTH - RIGHT + 20, TOP + 20 * number, colour, WIDTH - RIGHT + 42, TOP + 6 + 20 * number, line.getKey()));
            number++;
        }
        parts.add("</svg>");
        return String.join("\n", parts) + "\n";
    }

    private static double x(double claims, double fewest, double most) {
        double share = most == fewest ? 0.5 : Math.log10(claims / fewest) / Math.log10(most / fewest);
        return LEFT + 20 + share * (WIDTH - LEFT - RIGHT - 40);
    }

    private static double y(double ms, double lowest, double highest) {
        double share = (Math.log10(Math.max(1, ms)) - lowest) / (highest - lowest);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }
}
