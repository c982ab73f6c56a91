// Loaded before Azurite (node --require). Azurite belongs to the process that started it:
// when that process ends, however it ends, the pipe on standard input closes and Azurite saves and stops.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
// An open pipe alone is no reason to live on: after a SIGTERM from elsewhere the services are closed and the process is to end.
process.stdin.unref?.();

// Ctrl-C reaches every process of the terminal at once; the parent decides when storage goes, after those who use it.
process.on('SIGINT', () => { });
const once = process.once;
process.once = (event, listener) => event === 'SIGINT' ? process : once.call(process, event, listener);
