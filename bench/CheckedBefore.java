import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures whether {@code GET /v1/claims/similar} finds what was checked before: loads verified claims into an empty
 * service, asks it about posts, and compares the answers with the judgements that come with them. See README.md.
 */
final class CheckedBefore {

    private static final int DEEPEST = 10;
    private static final Pattern CLAIM_ID = Pattern.compile("\"claim\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String writer;
    private final String editor;

    private CheckedBefore(String api, Path tokens) throws IOException {
        this.api = api;
        writer = "Bearer " + Files.readString(tokens.resolve("writer.token"));
        editor = "Bearer " + Files.readString(tokens.resolve("editor.token"));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        var measured = new CheckedBefore(
                options.getOrDefault("--api", "http://127.0.0.1:8080"), Path.of(options.get("--tokens")));
        Path known = Path.of(options.getOrDefault("--ids", "bench/results/checked-before.ids"));
        if (options.containsKey("--claims")) {
            measured.load(tsv(Path.of(options.get("--claims"))), known);
        }
        if (options.containsKey("--queries")) {
            measured.ask(tsv(Path.of(options.get("--queries"))), qrels(Path.of(options.get("--qrels"))), known, options);
        }
    }

    // ---- Loading

    private void load(List<String[]> claims, Path known) throws Exception {
        long start = System.nanoTime();
        request(writer, "POST", "/v1/organizations", "{\"key\":\"bench\",\"name\":\"Bench\",\"secondPersonRequired\":true}", null);
        String source = id(created("/v1/sources", "{\"type\":\"document\",\"title\":\"Verified claims\"}"));
        Map<String, String> ids = new ConcurrentHashMap<>();
        // One after another in the order of the file: of two that say the same, the first one is the earlier one.
        List<String> filed = new ArrayList<>();
        for (String[] claim : claims) {
            String id = id(created("/v1/claims", "{\"text\":%s,\"inLanguage\":\"en\"}".formatted(json(claim[1].strip()))));
            ids.put(id, claim[0]);
            filed.add(id);
        }
        List<Callable<Void>> published = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            String id = filed.get(i);
            String title = claims.get(i)[2].strip();
            published.add(() -> {
                publish(id, title, source);
                return null;
            });
        }
        together(8, published);
        Files.createDirectories(known.toAbsolutePath().getParent());
        Files.write(known, filed.stream().map(id -> id + "\t" + ids.get(id)).toList());
        System.out.printf("%d claims loaded in %d s%n", claims.size(), (System.nanoTime() - start) / 1_000_000_000);
    }

    /** The title of the fact-check is what its verdict says in short. */
    private void publish(String claim, String title, String source) throws Exception {
        request(writer, "POST", "/v1/claims/" + claim + "/acceptance", "", "*");
        String verdict = "/v1/verdicts/" + id(created("/v1/claims/" + claim + "/verdicts", """
                {"scale":"truth","rating":"unproven","inLanguage":"en","decidedOn":"2021-01-01","summary":%s,
                 "citations":[{"sourceId":"%s","role":"context"}]}""".formatted(json(title), source)));
        var submitted = request(writer, "POST", verdict + "/submission", "", "*");
        if (submitted.statusCode() != 200) {
            throw new IllegalStateException(submitted.body());
        }
        var published = request(editor, "POST", verdict + "/publication", "", "*");
        if (published.statusCode() != 200) {
            throw new IllegalStateException(published.body());
        }
    }

    private String created(String path, String body) throws Exception {
        var answer = request(writer, "POST", path, body, null);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return answer.body();
    }

    // ---- Asking

    private void ask(List<String[]> queries, Map<String, Set<String>> relevant, Path known, Map<String, String> options)
            throws Exception {
        Map<String, String> documents = new HashMap<>();
        for (String line : Files.readAllLines(known)) {
            documents.put(line.split("\t")[0], line.split("\t")[1]);
        }
        List<Callable<List<String>>> asked = new ArrayList<>();
        List<Set<String>> wanted = new ArrayList<>();
        for (String[] query : queries) {
            if (relevant.containsKey(query[0])) {
                wanted.add(relevant.get(query[0]));
                asked.add(() -> similar(query[1], documents));
            }
        }
        long start = System.nanoTime();
        List<List<String>> answers = together(4, asked);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            for (var measure : measures(answers.get(i), wanted.get(i)).entrySet()) {
                sums.merge(measure.getKey(), measure.getValue(), Double::sum);
            }
        }
        StringBuilder table = new StringBuilder("| queries | ");
        sums.keySet().forEach(name -> table.append(name).append(" | "));
        table.append("\n|---|").append("---|".repeat(sums.size())).append("\n| ").append(answers.size()).append(" | ");
        sums.values().forEach(sum -> table.append("%.3f | ".formatted(sum / answers.size())));
        System.out.println(table);
        System.out.printf("%.1f queries a second%n", answers.size() / seconds);
        if (options.containsKey("--out")) {
            Files.writeString(Path.of(options.get("--out")), table + "\n");
        }
    }

    private List<String> similar(String text, Map<String, String> documents) throws Exception {
        String shortened = text.codePointCount(0, text.length()) > 2000 ? text.substring(0, 2000) : text;
        var answer = request(writer, "GET", "/v1/claims/similar?inLanguage=en&minScore=0&limit=" + DEEPEST + "&text="
                + URLEncoder.encode(shortened, StandardCharsets.UTF_8), null, null);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + answer.body());
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher claim = CLAIM_ID.matcher(answer.body());
        while (claim.find()) {
            found.add(documents.getOrDefault(claim.group(1), claim.group(1)));
        }
        return List.copyOf(found);
    }

    /** As the shared task measures; average precision divides by the relevant ones, at most five. */
    private static Map<String, Double> measures(List<String> answer, Set<String> relevant) {
        double precisions = 0;
        double reciprocal = 0;
        int hits = 0;
        Map<String, Double> measures = new LinkedHashMap<>();
        Set<Integer> successes = new HashSet<>();
        for (int i = 0; i < answer.size(); i++) {
            if (relevant.contains(answer.get(i))) {
                hits++;
                precisions += i < 5 ? hits / (i + 1.0) : 0;
                reciprocal = reciprocal == 0 ? 1.0 / (i + 1) : reciprocal;
                for (int depth : new int[] {1, 5, 10}) {
                    if (i < depth) {
                        successes.add(depth);
                    }
                }
            }
        }
        measures.put("MAP@5", precisions / Math.min(relevant.size(), 5));
        measures.put("MRR", reciprocal);
        for (int depth : new int[] {1, 5, 10}) {
            measures.put("success@" + depth, successes.contains(depth) ? 1.0 : 0.0);
        }
        return measures;
    }

    // ---- Files and requests

    /** Tab-separated values with a header; a value in quotes may have line breaks, and doubles its own quotes. */
    private static List<String[]> tsv(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        String text = Files.readString(file).replace("\r\n", "\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    value.append(c);
                }
            } else if (c == '"' && value.isEmpty()) {
                quoted = true;
            } else if (c == '\t' || c == '\n') {
                row.add(value.toString());
                value.setLength(0);
                if (c == '\n') {
                    rows.add(row.toArray(String[]::new));
                    row.clear();
                }
            } else {
                value.append(c);
            }
        }
        if (!row.isEmpty()) {
            row.add(value.toString());
            rows.add(row.toArray(String[]::new));
        }
        return rows.subList(1, rows.size());
    }

    private static Map<String, Set<String>> qrels(Path file) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\\s+");
            if (parts.length == 4 && !parts[3].equals("0")) {
                relevant.computeIfAbsent(parts[0], query -> new HashSet<>()).add(parts[2]);
            }
        }
        return relevant;
    }

    private HttpResponse<String> request(String caller, String method, String path, String body, String ifMatch)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", caller);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body == null || body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String id(String body) {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalStateException(body);
        }
        return id.group(1);
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    private static <T> List<T> together(int connections, List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
