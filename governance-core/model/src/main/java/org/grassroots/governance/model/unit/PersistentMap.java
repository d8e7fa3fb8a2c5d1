package org.grassroots.governance.model.unit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map by text that never changes: putting answers another map that shares all but the way to the
 * entry. A tree that is a heap by the hash of its keys, so its shape is the same whatever the order
 * of putting. Safe for threads.
 */
final class PersistentMap<V> {
  private static final PersistentMap<?> EMPTY = new PersistentMap<>(null, 0);

  private final @Nullable Node<V> root;
  private final int size;

  private PersistentMap(@Nullable Node<V> root, int size) {
    this.root = root;
    this.size = size;
  }

  private record Node<V>(
      String key, V value, int rank, @Nullable Node<V> left, @Nullable Node<V> right) {
    Node<V> with(@Nullable Node<V> newLeft, @Nullable Node<V> newRight) {
      return new Node<>(key, value, rank, newLeft, newRight);
    }
  }

  @SuppressWarnings("unchecked") // it holds no value
  static <V> PersistentMap<V> empty() {
    return (PersistentMap<V>) EMPTY;
  }

  int size() {
    return size;
  }

  Optional<V> find(String key) {
    Node<V> at = root;
    while (at != null) {
      int sign = key.compareTo(at.key());
      if (sign == 0) {
        return Optional.of(at.value());
      }
      at = sign < 0 ? at.left() : at.right();
    }
    return Optional.empty();
  }

  PersistentMap<V> with(String key, V value) {
    boolean isNew = find(key).isEmpty();
    return new PersistentMap<>(put(root, key, value), isNew ? size + 1 : size);
  }

  private static <V> Node<V> put(@Nullable Node<V> at, String key, V value) {
    if (at == null) {
      return new Node<>(key, value, rank(key), null, null);
    }
    int sign = key.compareTo(at.key());
    if (sign == 0) {
      return new Node<>(key, value, at.rank(), at.left(), at.right());
    }
    if (sign < 0) {
      Node<V> left = put(at.left(), key, value);
      return isAbove(left, at)
          ? left.with(left.left(), at.with(left.right(), at.right()))
          : at.with(left, at.right());
    }
    Node<V> right = put(at.right(), key, value);
    return isAbove(right, at)
        ? right.with(at.with(at.left(), right.left()), right.right())
        : at.with(at.left(), right);
  }

  private static boolean isAbove(Node<?> child, Node<?> parent) {
    return child.rank() > parent.rank()
        || (child.rank() == parent.rank() && child.key().compareTo(parent.key()) < 0);
  }

  /** Spreads the hash, so that keys that count up do not make a list of the tree. */
  private static int rank(String key) {
    int mixed = key.hashCode() * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }

  /** Visits the entries in code-unit order of their keys. */
  void forEach(BiConsumer<String, V> visit) {
    Deque<Node<V>> path = new ArrayDeque<>();
    Node<V> at = root;
    while (at != null || !path.isEmpty()) {
      while (at != null) {
        path.push(at);
        at = at.left();
      }
      Node<V> next = path.pop();
      visit.accept(next.key(), next.value());
      at = next.right();
    }
  }
}
