import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long a running service takes to answer, over 1, 8 and 32 connections that each ask again as soon as they
 * are answered; and what the database and the service could do at most. See README.md.
 */
final class Latency {

    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int WARM_UP_SECONDS = 2;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final String api;
    private final String management;
    private final String token;
    private final long seconds;
    private final List<String> csv = new ArrayList<>(List.of("claims,operation,connections,p50_ms,p95_ms,per_second"));

    private Latency(String api, String management, String token, long seconds) {
        this.api = api;
        this.management = management;
        this.token = token;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        new Latency(
                        options.getOrDefault("--api", "http://127.0.0.1:8080"),
                        options.getOrDefault("--management", "http://127.0.0.1:9000"),
                        Files.readString(Path.of(options.get("--tokens"), "writer.token")),
                        Long.parseLong(options.getOrDefault("--seconds", "10")))
                .run(Path.of(options.get("--out")));
    }

    private void run(Path out) throws Exception {
        String claims = psql("select count(*) from claim").getFirst();
        List<String> ids = psql("select id from bench_claim where visible and ordinal % greatest(1, (select count(*) from bench_claim) / 5000) = 0");
        List<String> texts = psql("select text from bench_claim where ordinal % greatest(1, (select count(*) from bench_claim) / 2000) = 0");
        // Of words that one claim in a hundred has, and of words that ten claims have.
        List<String> common = words("documents between " + claims + " / 150 and " + claims + " / 75");
        List<String> rare = words("documents between 5 and 15");
        Map<String, Supplier<String>> operations = new LinkedHashMap<>();
        operations.put("get", () -> "/v1/claims/" + any(ids));
        operations.put("list, three filters", () -> "/v1/claims?status=accepted&kind=quantity&inLanguage=" + any(List.of("en", "id", "es")));
        operations.put("search, common word", () -> "/v1/claims?q=" + encoded(any(common)));
        operations.put("search, rare word", () -> "/v1/claims?q=" + encoded(any(rare)));
        operations.put("similar", () -> "/v1/claims/similar?minScore=0&text=" + encoded(shortened(any(texts))));
        operations.put("facets", () -> "/v1/claims/facets?status=accepted&kind=quantity&inLanguage=en");
        operations.put("H: no database", () -> management + "/q/health/live");
        StringBuilder table = new StringBuilder("| %s claims | connections | p50 ms | p95 ms | a second |%n|---|---|---|---|---|%n".formatted(claims));
        for (int connections : CONNECTIONS) {
            for (var operation : operations.entrySet()) {
                measure(operation.getValue(), connections, WARM_UP_SECONDS);
                line(table, claims, operation.getKey(), connections, measure(operation.getValue(), connections, seconds));
            }
            double tps = pgbench(connections);
            line(table, claims, "P: pgbench, same SQL", connections, new Result(connections * 1000 / tps, Double.NaN, tps));
        }
        System.out.print(table);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, csv);
    }

    private record Result(double p50, double p95, double perSecond) {}

    private void line(StringBuilder table, String claims, String operation, int connections, Result result) {
        table.append("| %s | %d | %.1f | %.1f | %.0f |%n".formatted(operation, connections, result.p50(), result.p95(), result.perSecond()));
        csv.add(String.format(Locale.ROOT, "%s,\"%s\",%d,%.3f,%.3f,%.1f", claims, operation, connections, result.p50(), result.p95(), result.perSecond()));
        System.err.println(csv.getLast());
    }

    /** Each over a connection of its own, from a thread of its own. */
    private Result measure(Supplier<String> paths, int connections, long forSeconds) throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<long[]> times = new ArrayList<>();
        long end = System.nanoTime() + forSeconds * 1_000_000_000;
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                long[] own = new long[1 << 20];
                int n = 0;
                Connection connection = null;
                URI connected = null;
                try {
                    while (System.nanoTime() < end && n < own.length) {
                        URI address = URI.create(api).resolve(paths.get());
                        if (connected == null || connected.getPort() != address.getPort()) {
                            connection = new Connection(address, token);
                            connected = address;
                        }
                        long before = System.nanoTime();
                        connection.get(address);
                        own[n++] = System.nanoTime() - before;
                    }
                    if (connection != null) {
                        connection.close();
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                synchronized (times) {
                    times.add(Arrays.copyOf(own, n));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            return new Result(Double.NaN, Double.NaN, 0);
        }
        return new Result(all[all.length / 2] / 1e6, all[(int) (all.length * 0.95)] / 1e6, all.length / took);
    }

    /**
     * As little of HTTP as it takes to ask one question after the other: a client of the JDK would need as much of the
     * processor that it shares with the service as some of the answers do.
     */
    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final String head;
        private final InputStream in;

        Connection(URI to, String token) throws IOException {
            socket = new Socket(to.getHost(), to.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            head = " HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\n\r\n".formatted(to.getHost(), to.getPort(), token.strip());
        }

        /** Asks, and reads the answer to its end. */
        void get(URI address) throws IOException {
            String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
            socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            String body = length >= 0 ? bytes(length) : chunks();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(path + ": " + status + " " + body);
            }
        }

        private String chunks() throws IOException {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(bytes(size));
                line();
            }
            line();
            return body.toString();
        }

        private String bytes(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed after " + line);
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private double pgbench(int connections) throws Exception {
        String count = psql("select count(*) - 1 from bench_claim").getFirst();
        var pgbench = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "" + connections, "-j", "2", "-T", "" + seconds,
                        "-D", "last=" + count, "-f", "bench/get-claim.sql")
                .redirectErrorStream(true)
                .start();
        String answer = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(answer);
        if (!tps.find()) {
            throw new IllegalStateException(answer);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static List<String> words(String where) throws Exception {
        return psql("select lexeme from search_term where " + where + " and lexeme ~ '^[a-z]{4,}$' order by md5(lexeme) limit 200");
    }

    private static List<String> psql(String query) throws Exception {
        var psql = new ProcessBuilder("psql", "-X", "-At", "-c", query).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (psql.waitFor() != 0 || lines.isEmpty()) {
            throw new IllegalStateException("nothing for " + query);
        }
        return lines;
    }

    /** What somebody says again is seldom said in the same words. */
    private static String shortened(String text) {
        String[] words = text.split(" ");
        return String.join(" ", Arrays.copyOfRange(words, words.length / 4, words.length)) + " again";
    }

    private static String any(List<String> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
