/**
 * What can help, as a service: the catalogue, booking, stock and lending.
 *
 * <p>Rules: a booking and the calendar it stands in, a movement and the stock it moves are one
 * commit, decided again when somebody else was faster; so nothing is booked twice and nothing falls
 * below zero, however many ask at once.
 */
@NullMarked
package org.grassroots.governance.engine.resource;

import org.jspecify.annotations.NullMarked;
