import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long imports and exports take, and how much memory the service needs for them. Sends reviews that are
 * made up while they are sent, and reads exports without keeping them. See README.md.
 */
final class Exchange {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String[] LABELS = {"False", "Mostly false", "Half true", "Mostly true", "True", "Four geese"};

    private static String api;
    private static String token;
    private static String pid;
    private static int words;
    private static int images;

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        api = options.getOrDefault("--api", "http://127.0.0.1:8080");
        token = Files.readString(Path.of(options.get("--tokens"), "writer.token")).strip();
        pid = options.get("--pid");
        send("/v1/organizations", "application/json", "{\"key\": \"bench\", \"name\": \"Bench\"}");
        words = Integer.parseInt(options.getOrDefault("--words", "200"));
        images = Integer.parseInt(options.getOrDefault("--images", "1"));
        int reviews = Integer.parseInt(options.getOrDefault("--reviews", "0"));
        if (reviews > 0) {
            imported(reviews);
        }
        for (String type : options.getOrDefault("--export", "").split(",")) {
            if (!type.isEmpty()) {
                exported(type);
            }
        }
    }

    private static void imported(int reviews) throws Exception {
        var into = new PipedOutputStream();
        var body = new PipedInputStream(into, 1 << 20);
        Thread.startVirtualThread(() -> write(reviews, into));
        long start = System.nanoTime();
        String answer = HTTP.send(
                        request("/v1/imports")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String id = found("\"id\":\"([^\"]+)\"", answer);
        System.out.printf(Locale.ROOT, "sent %s MB in %.0f s, %s%n", Long.parseLong(found("\"bytes\":(\\d+)", answer)) >> 20, seconds(start), memory());
        long first = System.nanoTime();
        int quarter = 1;
        while (true) {
            Thread.sleep(500);
            String now = get("/v1/imports/" + id);
            int rows = Integer.parseInt(found("\"total\":(\\d+)", now));
            if (rows * 4L >= (long) quarter * reviews) {
                System.out.printf(Locale.ROOT, "%d rows in %.0f s, %.0f a second, %s%n", rows, seconds(first), rows / seconds(first), memory());
                quarter++;
            }
            if (now.contains("\"finishedAt\"")) {
                System.out.println(found("(\"rows\":\\{[^}]*\\})", now));
                return;
            }
        }
    }

    /** What pages say beside the review, which is kept and not read. */
    private static final String MARKUP = """
            "@id": "https://desk.example/checks/#claimreview", "mainEntityOfPage": {"@type": "WebPage", "@id": "https://desk.example/checks/", \
            "isPartOf": {"@type": "WebSite", "@id": "https://desk.example/#website", "name": "Desk", "inLanguage": "en"}, \
            "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home"}, \
            {"@type": "ListItem", "position": 2, "name": "Fact checks"}]}}, \
            "publisher": {"@type": "Organization", "name": "Desk", "url": "https://desk.example", "logo": {"@type": "ImageObject", \
            "url": "https://cdn.desk.example/logo-600x60.png", "width": 600, "height": 60}, "sameAs": ["https://social.example/desk", \
            "https://video.example/desk"]}, "isAccessibleForFree": true, "license": "https://creativecommons.example/licenses/by/4.0/", """;

    private static final String IMAGE = """
            {"@type": "ImageObject", "url": "https://cdn.desk.example/uploads/2021/02/a-picture-of-what-was-claimed-%d-1200x675.jpg", \
            "width": 1200, "height": 675}""";

    /** Some 2.4 kB each with 200 words and one image, as real ones have on average. */
    private static void write(int reviews, OutputStream out) {
        Random random = new Random(7);
        String markup = MARKUP + IntStream.range(0, images).mapToObj(IMAGE::formatted).collect(Collectors.joining(", ", "\"image\": [", "], "));
        try (out) {
            for (int i = 0; i < reviews; i++) {
                String line = """
                        {"@context": "https://schema.org", "@type": "ClaimReview", %s"url": "https://desk%d.example/checks/%d", \
                        "claimReviewed": "%s", "name": "%s", "reviewBody": "%s", "datePublished": "2021-0%d-1%d", "inLanguage": "en", \
                        "author": {"@type": "Organization", "name": "Desk %d", "url": "https://desk%d.example"}, \
                        "itemReviewed": {"@type": "Claim", "datePublished": "2021-01-%02d", "author": {"@type": "Person", "name": "Person %d"}, \
                        "appearance": {"@type": "CreativeWork", "url": "https://social.example/%d"}}, \
                        "reviewRating": {"@type": "Rating", "alternateName": "%s", "ratingValue": %d, "bestRating": 5, "worstRating": 1}}
                        """.formatted(
                        markup, i % 100, i, words(random, 15), words(random, 8), words(random, words), 1 + i % 9, i % 10, i % 100, i % 100,
                        1 + i % 28, i % 5000, i, LABELS[i % LABELS.length], 1 + i % 5);
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String words(Random random, int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < number; i++) {
            // After Zipf, in a vocabulary of 50,000.
            words.append(i == 0 ? "" : " ").append("w").append(Integer.toString((int) Math.pow(50_000, random.nextDouble()), 36));
        }
        return words.toString();
    }

    private static void exported(String type) throws Exception {
        long start = System.nanoTime();
        InputStream body = HTTP.send(request("/v1/exports/claims").header("Accept", type).build(), BodyHandlers.ofInputStream())
                .body();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        long lines = 0;
        long shown = 1 << 28;
        double firstByte = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            firstByte = bytes == 0 ? seconds(start) : firstByte;
            bytes += read;
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
            if (bytes > shown) {
                System.out.printf(Locale.ROOT, "%s: %d MB, %d lines, %.0f s, %s%n", type, bytes >> 20, lines, seconds(start), memory());
                shown *= 2;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: all %d MB, %d lines in %.0f s (the first after %.1f s), %.0f lines a second, %s%n",
                type, bytes >> 20, lines, seconds(start), firstByte, lines / seconds(start), memory());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    private static String get(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private static void send(String path, String type, String body) throws Exception {
        HTTP.send(
                request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.discarding());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The most that the service has used so far, where its process is on this machine. */
    private static String memory() throws IOException {
        return pid == null
                ? ""
                : "at most " + found("VmHWM:\\s+(\\d+) kB", Files.readString(Path.of("/proc", pid, "status"))) + " kB";
    }
}
