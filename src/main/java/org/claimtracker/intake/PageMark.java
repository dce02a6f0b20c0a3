package org.claimtracker.intake;

import org.jsoup.nodes.Element;

/** How a page marks its article, the surest mark first. */
enum PageMark {
    ARTICLE_BODY {
        @Override
        boolean on(Element element) {
            return element.hasAttr("itemprop")
                    && PageNames.words(element, "itemprop").contains("articleBody");
        }
    },
    ARTICLE {
        @Override
        boolean on(Element element) {
            return element.nameIs("article") || element.attr("role").equalsIgnoreCase("article");
        }
    },
    NAME {
        @Override
        boolean on(Element element) {
            return PageNames.isBody(element);
        }
    },
    MAIN {
        @Override
        boolean on(Element element) {
            return element.nameIs("main") || element.attr("role").equalsIgnoreCase("main");
        }
    };

    abstract boolean on(Element element);
}
