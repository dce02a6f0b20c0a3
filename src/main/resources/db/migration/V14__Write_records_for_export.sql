-- A moment as RFC 3339 in UTC, whatever the session's time zone.
create function rfc3339(moment timestamptz) returns text immutable parallel safe language sql
    return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
