import { expect, test } from 'vitest';
import { imperativeOf, imperativeOfName } from './imperative.ts';

test.each<[string, string | null]>([
  ['Returns the current weather for a city.', 'return the current weather for a city'],
  ['Get customer', 'get customer'],
  ['This tool searches for flights (one way). It is slow.', 'search for flights'],
  ['Use this tool to book a table.', 'book a table'],
  ['Allows you to cancel an order; refunds follow', 'cancel an order'],
  ['A tool for sending money', 'send money'],
  ['Function that calculates the area, given the radius', 'calculate the area'],
  ['Creating issues', 'create issues'],
  ['Closing down - List classrooms', 'list classrooms'],
  ['List files - recursively', 'list files - recursively'],
  ['Gets the forecast of a city like Boston and a time', 'get the forecast of a city'],
  ['Finds shapes like circles', 'find shapes like circles'],
  ['List all open `orders` [beta] of {customer}', 'list all open orders beta of customer'],
  ['Deletes', null],
  ['Weather information', null],
  ['', null],
  [`Get ${'x'.repeat(200)}`, null],
])('%s is the order %s', (text, due) => {
  expect(imperativeOf(text)).toBe(due);
});

test.each<[string, string | null]>([
  ['get_weather', 'get weather'],
  ['searchFlightsByDate', 'search flights by date'],
  ['flights.search_cheap', 'search flights cheap'],
  ['hotel.book', 'book hotel'],
  ['lawsuits_search', 'search lawsuits'],
  ['weather', null],
  ['get', null],
  ['growth_rate', null],
  ['', null],
])('the name %s is the order %s', (name, due) => {
  expect(imperativeOfName(name)).toBe(due);
});
