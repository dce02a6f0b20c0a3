package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;

/**
 * Published verdicts as an Atom feed (<a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>), what changed last
 * first, paged as in <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005</a>. One that was superseded or retracted
 * stays in it and says so, so that a reader that showed it learns of that.
 */
@Singleton
class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    Reviews reviews;

    Page<Review> page(Reader reader, PageRequest request) {
        var statement = reviews.select(reader);
        request.after()
                .ifPresent(after -> statement.add(
                        "and (coalesce(v.ended_at, v.published_at), v.id) < (?, ?)", after.instant(0), after.uuid(1)));
        statement.add("order by coalesce(v.ended_at, v.published_at) desc, v.id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(reviews::read), request, last -> List.of(changed(last), last.id()));
    }

    /**
     * Writes a page.
     *
     * @param self where this page is
     * @param next where the page of a cursor is
     */
    String write(Page<Review> page, URI base, URI self, Function<String, URI> next) {
        var text = new StringWriter();
        try {
            // The JDK's own, by its name: the other way asks the class path, which an executable doesn't have.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", base.resolve("feeds/verdicts.atom").toString());
            element(xml, "title", "Published verdicts");
            Instant updated = page.items().isEmpty()
                    ? Instant.EPOCH
                    : changed(page.items().getFirst());
            element(xml, "updated", updated.toString());
            link(xml, "self", self.toString(), MEDIA_TYPE);
            link(xml, "first", base.resolve("feeds/verdicts.atom").toString(), MEDIA_TYPE);
            if (page.next() != null) {
                link(xml, "next", next.apply(page.next()).toString(), MEDIA_TYPE);
            }
            for (Review review : page.items()) {
                entry(xml, review, base);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Review review, URI base) throws XMLStreamException {
        String claimReview = base.resolve("v1/verdicts/%s/claim-review".formatted(review.id()))
                .toString();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + review.id());
        element(xml, "title", title(review));
        element(xml, "published", review.publishedAt().toString());
        element(xml, "updated", changed(review).toString());
        xml.writeStartElement("author");
        element(xml, "name", review.publisher().name());
        if (review.publisher().url() != null) {
            element(xml, "uri", review.publisher().url());
        }
        xml.writeEndElement();
        link(xml, "alternate", review.address(base), null);
        link(xml, "related", claimReview, JsonLd.MEDIA_TYPE);
        if (review.supersedes() != null) {
            link(xml, "predecessor-version", claimReview(base, review.supersedes()), JsonLd.MEDIA_TYPE);
        }
        if (review.successor() != null) {
            link(xml, "successor-version", claimReview(base, review.successor().id()), JsonLd.MEDIA_TYPE);
        }
        category(xml, review.rating().key(), "rating-scale:" + review.rating().scale(), review.label());
        category(xml, review.status(), "status", null);
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        if (!review.inLanguage().equals("und")) {
            xml.writeAttribute("xml:lang", review.inLanguage());
        }
        xml.writeCharacters(clean(summary(review)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String claimReview(URI base, java.util.UUID verdict) {
        return base.resolve("v1/verdicts/%s/claim-review".formatted(verdict)).toString();
    }

    private static String title(Review review) {
        String label = review.label() == null ? "Reviewed" : review.label();
        String prefix =
                switch (review.status()) {
                    case "superseded" -> "Superseded: ";
                    case "retracted" -> "Retracted: ";
                    default -> review.supersedes() == null ? "" : "Corrected: ";
                };
        return "%s%s: %s".formatted(prefix, label, review.claim().text());
    }

    private static String summary(Review review) {
        StringBuilder summary = new StringBuilder();
        if (review.retractionReason() != null) {
            summary.append("Retracted: ").append(review.retractionReason()).append("\n\n");
        } else if (review.successor() != null) {
            summary.append("Superseded: ").append(review.successor().reason()).append("\n\n");
        } else if (review.supersedes() != null) {
            summary.append("Correction: ").append(review.reason()).append("\n\n");
        }
        return summary.append(review.summary() == null ? review.claim().text() : review.summary())
                .toString();
    }

    private static Instant changed(Review review) {
        return review.endedAt() == null ? review.publishedAt() : review.endedAt();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", clean(address));
        if (type != null) {
            xml.writeAttribute("type", type);
        }
    }

    private static void category(XMLStreamWriter xml, String term, String scheme, String label)
            throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
        xml.writeAttribute("scheme", "urn:claim-tracker:" + scheme);
        if (label != null) {
            xml.writeAttribute("label", clean(label));
        }
    }

    /** Without the characters that XML has no way to write. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == 0x9
                        || c == 0xA
                        || c == 0xD
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
