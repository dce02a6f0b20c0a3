import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Sends the web pages of the article extraction benchmark to the service, and writes which text it read on each, for the
 * benchmark's own program to compare. See README.md.
 */
final class Pages {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    /** The text as it stands in the answer, in JSON: it goes into JSON again. */
    private static final Pattern TEXT = Pattern.compile("\"text\"\\s*:\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\")");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String token;

    private Pages(String api, String token) {
        this.api = api;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("java bench/Pages.java ADDRESS FOLDER-OF-TOKENS FOLDER-OF-THE-BENCHMARK");
            System.exit(2);
        }
        var pages = new Pages(arguments[0], Files.readString(Path.of(arguments[1], "writer.token")));
        pages.run(Path.of(arguments[2]));
    }

    private void run(Path benchmark) throws Exception {
        StringJoiner read = new StringJoiner(",\n", "{\n", "\n}\n");
        List<Path> files;
        try (Stream<Path> found = Files.list(benchmark.resolve("html"))) {
            files = found.filter(file -> file.toString().endsWith(".html.gz")).sorted().toList();
        }
        long start = System.nanoTime();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".html.gz", "");
            read.add("\"%s\": {\"articleBody\": %s}".formatted(name, textOf(file)));
        }
        Path out = Files.createDirectories(benchmark.resolve("output")).resolve("claim-tracker.json");
        Files.writeString(out, read.toString());
        System.out.printf(
                "%d pages in %.1f s, written to %s; now run evaluate.py there%n",
                files.size(), (System.nanoTime() - start) / 1e9, out);
    }

    private String textOf(Path file) throws IOException, InterruptedException {
        String html;
        try (InputStream page = new GZIPInputStream(Files.newInputStream(file))) {
            html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpResponse<String> stored = send(request("/v1/articles")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"html\": " + json(html) + "}")));
        if (stored.statusCode() / 100 != 2) {
            // Nothing to read on it; which is an answer, too.
            System.out.println(file.getFileName() + ": " + stored.body());
            return "\"\"";
        }
        Matcher id = find(ID, stored.body());
        return find(TEXT, send(request("/v1/articles/" + id.group(1))).body()).group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Matcher find(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("Not in the answer: " + answer);
        }
        return matcher;
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
