package org.grassroots.governance.model.place.register;

/**
 * Who looks after a grid.
 *
 * @param id the id of the worker
 * @param name the name as published
 * @param contact how people reach the worker, as published
 * @since 0.1
 */
public record Worker(String id, String name, String contact) {}
