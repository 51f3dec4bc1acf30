// Made by esbuild.js: imports the suites that it finds.
declare module 'virtual:tests';
