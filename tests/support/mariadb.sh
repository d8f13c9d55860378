#!/bin/sh
# A throw-away MariaDB for the tests: mariadb.sh start|stop STATEDIR [OPTIONS OF THE SERVER...]. The state file STATEDIR/env holds port and socket.
# Ends only the server it started, by its process id.
set -eu
action=$1
state=$2
shift 2
PATH=$PATH:/usr/sbin:/sbin

stop() {
    [ -f "$state/pid" ] || return 0
    pid=$(cat "$state/pid")
    if kill -0 "$pid" 2>/dev/null && grep -q mariadbd "/proc/$pid/comm" 2>/dev/null; then
        kill "$pid"
        i=0
        while kill -0 "$pid" 2>/dev/null && [ $i -lt 200 ]; do sleep 0.05; i=$((i + 1)); done
        kill -0 "$pid" 2>/dev/null && kill -9 "$pid"
    fi
    [ -f "$state/data.path" ] && rm -rf "$(cat "$state/data.path")"
    rm -rf "$state"
}

start() {
    stop
    mkdir -p "$state"
    # Below /tmp, because a server that runs as mysql must be able to reach it whatever the checkout's rights are.
    data=$(mktemp -d /tmp/orquestrador-mariadb-XXXXXX)
    echo "$data" >"$state/data.path"
    # Its own folder for temporary tables: a server that starts deletes those of its neighbours.
    mkdir "$data/db" "$data/tmp"
    as=""
    if [ "$(id -u)" = 0 ]; then
        chown -R mysql:mysql "$data"
        as="--user=mysql"
    fi
    # --force: a bare machine may not be able to look up its own name; the server is used by address only.
    mariadb-install-db --no-defaults $as --datadir="$data/db" --auth-root-authentication-method=normal \
        --force --skip-test-db >"$state/install.log" 2>&1 || { cat "$state/install.log"; exit 1; }
    port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
    mariadbd --no-defaults $as --datadir="$data/db" --tmpdir="$data/tmp" --socket="$data/sock" \
        --pid-file="$data/pid" --bind-address=127.0.0.1 \
        --port="$port" --local-infile=1 --innodb-lock-wait-timeout=2 --innodb-buffer-pool-size=128M --max-allowed-packet=64M \
        --innodb-log-file-size=256M --max-connections=300 --skip-log-bin --character-set-server=utf8mb4 "$@" \
        >"$state/server.log" 2>&1 </dev/null &
    echo $! >"$state/pid"
    i=0
    until mariadb-admin --no-defaults --socket="$data/sock" --user=root ping >/dev/null 2>&1; do
        i=$((i + 1))
        if [ $i -gt 400 ] || ! kill -0 "$(cat "$state/pid")" 2>/dev/null; then cat "$state/server.log"; exit 1; fi
        sleep 0.05
    done
    mariadb --no-defaults --socket="$data/sock" --user=root -e \
        "CREATE USER 'etl'@'127.0.0.1' IDENTIFIED BY 'senha-de-teste'; GRANT ALL ON *.* TO 'etl'@'127.0.0.1' WITH GRANT OPTION"
    printf 'port=%s\nsocket=%s\n' "$port" "$data/sock" >"$state/env"
    echo "MariaDB on 127.0.0.1:$port"
}

case $action in
start) start "$@" ;;
stop) stop ;;
*) echo "usage: mariadb.sh start|stop STATEDIR" >&2; exit 2 ;;
esac
