package org.claimtracker.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Phrases of one or more words with what they stand for, found by walking from word to word.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTree<V> {

    /**
     * A phrase that was found.
     *
     * @param length how many tokens it takes
     */
    record Found<V>(V value, int length) {}

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(2);
        private V value;
    }

    private final Node<V> root = new Node<>();

    void put(List<String> words, V value) {
        Node<V> node = nodeAt(words);
        node.value = value;
    }

    void putIfAbsent(List<String> words, V value) {
        Node<V> node = nodeAt(words);
        if (node.value == null) {
            node.value = value;
        }
    }

    private Node<V> nodeAt(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase needs a word");
        }
        Node<V> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, unused -> new Node<>());
        }
        return node;
    }

    /** The longest phrase that starts at {@code at} and ends before {@code to}; {@code null} when there is none. */
    Found<V> longest(List<Token> tokens, int at, int to) {
        Node<V> node = root;
        Found<V> found = null;
        for (int i = at; i < to; i++) {
            node = node.next.get(tokens.get(i).lower());
            if (node == null) {
                break;
            }
            if (node.value != null) {
                found = new Found<>(node.value, i - at + 1);
            }
        }
        return found;
    }

    /** The words that phrases start with. */
    Set<String> firstWords() {
        return root.next.keySet();
    }

    /** Every phrase that starts at {@code at}, shorter ones first. */
    void each(List<Token> tokens, int at, int to, ObjIntConsumer<V> found) {
        Node<V> node = root;
        for (int i = at; i < to; i++) {
            node = node.next.get(tokens.get(i).lower());
            if (node == null) {
                return;
            }
            if (node.value != null) {
                found.accept(node.value, i - at + 1);
            }
        }
    }
}
