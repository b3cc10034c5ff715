// Loaded before a server that a command starts (`node --import`): the server
// ends when the command does, even if that was killed and could not stop it.
process.stdin.on('end', () => process.exit(1));
process.stdin.resume();
process.stdin.unref();
