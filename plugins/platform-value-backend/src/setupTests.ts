// Many suites share the machine: a test that is slow is not a test that fails.
jest.setTimeout(60_000);
