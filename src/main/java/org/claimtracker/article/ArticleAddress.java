package org.claimtracker.article;

import java.net.URI;
import java.util.Locale;
import org.claimtracker.platform.WebAddress;

/** The one address that an article is known by, however it was written. */
public final class ArticleAddress {

    private ArticleAddress() {}

    /**
     * A fragment names a place in the article, a host is the same in capitals, and in the letters of its own script
     * (<a href="https://www.rfc-editor.org/rfc/rfc3986#section-6">RFC 3986, 6</a>).
     *
     * @param url as {@link WebAddress} allows it, or {@code null}
     */
    public static String of(String url) {
        if (url == null) {
            return null;
        }
        URI uri = WebAddress.Check.uri(url).orElseThrow().normalize();
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path
                + query;
    }
}
