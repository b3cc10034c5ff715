/** A path of a workflow. */
export const workflow = '.github/workflows/build.yml';

/** Texts with the names in them, each behind its line. */
export const texts: [
  path: string,
  what: string,
  text: string,
  named: string[],
][] = [
  [
    workflow,
    'jobs and steps, without refs',
    `name: x
on: [push]
jobs:
  ship:
    uses: acme/workflows/.github/workflows/deploy.yml@v3
  build:
    runs-on: any
    steps:
      - uses: actions/checkout@v4
      - run: make
      - { name: again, uses: "actions/checkout@v5" }
      - uses: ./local/action
`,
    [
      '5 acme/workflows/.github/workflows/deploy.yml',
      '9 actions/checkout',
      '12 ./local/action',
    ],
  ],
  [
    workflow,
    'what is repeated by an alias, once',
    `jobs:
  one: &one
    steps: [{ uses: a/b@v1 }]
  two: *one
`,
    ['3 a/b'],
  ],
  [workflow, 'no jobs', 'name: x\n', []],
  [workflow, 'jobs that are none', 'jobs: [1, text, null]\n', []],
  [
    'package.json',
    'all four groups, nothing else',
    `\uFEFF{
  "name": "dependencies",
  "dependencies": { "@acme/flags": "^1",
    "left \\" pad": "1" },
  "scripts": { "dependencies": "x" },
  "devDependencies": {
    "jest": "29"
  }, "peerDependencies": {"react": "*"},
  "optionalDependencies": { "fsevents": "2" },
  "nested": { "dependencies": { "no": "1" } },
  "list": [{ "dependencies": { "no": "1" } }]
}`,
    ['3 @acme/flags', '4 left " pad', '7 jest', '8 react', '9 fsevents'],
  ],
  [
    'package.json',
    'keys that objects have anyway',
    '{"dependencies":{"__proto__":"1","constructor":"2"}}',
    ['1 __proto__', '1 constructor'],
  ],
  [
    'go.mod',
    'what is required, not what that requires',
    `module acme.example/shop

go 1.22

require acme.example/flags v1.2.0
require (
	github.com/gin-gonic/gin v1.9.1
	golang.org/x/net v0.17.0 // indirect
	// github.com/commented v1.0.0
)
replace acme.example/flags => ../flags
exclude github.com/old/thing v0.1.0
`,
    ['5 acme.example/flags', '7 github.com/gin-gonic/gin'],
  ],
  [
    'requirements.txt',
    'packages',
    `# a comment
-r base.txt
--index-url https://example.com
Flask==2.0 # web
acme_flags[redis]>=1,<2; python_version > "3"
wheel @ https://example.com/wheel.whl
./local
https://example.com/x.zip
numpy \\
  ==1.26
pandas
`,
    ['4 Flask', '5 acme_flags', '6 wheel', '9 numpy', '11 pandas'],
  ],
  [
    'pyproject.toml',
    'those of the standard and of Poetry',
    `[project]
name = "shop"
dependencies = [
  "requests>=2", # requests
  'acme-flags',
]
[project.optional-dependencies]
test = ["pytest"]
[dependency-groups]
dev = [{include-group = "test"}, "ruff"]
[tool.poetry.dependencies]
python = "^3.11"
django = { version = "5" }
[tool.poetry.group.docs.dependencies]
sphinx = "*"
[build-system]
requires = ["setuptools"]
`,
    [
      '4 requests',
      '5 acme-flags',
      '8 pytest',
      '10 ruff',
      '13 django',
      '15 sphinx',
    ],
  ],
  [
    'Cargo.toml',
    'crates under their own names',
    `[package]
name = "shop"
[dependencies]
serde = "1"
flags = { package = "acme-flags", version = "1" }
tokio.version = "1"
[dependencies.axum]
version = "0.7"
[dev-dependencies]
insta = "1"
[target.'cfg(unix)'.dependencies]
nix = "0.27"
`,
    ['4 serde', '5 acme-flags', '6 tokio', '7 axum', '10 insta', '12 nix'],
  ],
  [
    'pom.xml',
    'parent, dependencies, imported lists and plugins',
    `<?xml version="1.0"?>
<project>
  <parent><groupId>com.acme</groupId>
    <artifactId>parent</artifactId></parent>
  <dependencies>
    <!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> -->
    <dependency>
      <groupId>com.acme</groupId>
      <artifactId>flags</artifactId>
      <version>1.10</version>
    </dependency>
  </dependencies>
  <dependencyManagement><dependencies>
    <dependency><groupId>com.acme</groupId><artifactId>bom</artifactId><scope>import</scope></dependency>
    <dependency><groupId>com.acme</groupId><artifactId>managed</artifactId></dependency>
  </dependencies></dependencyManagement>
  <build><plugins><plugin>
    <artifactId>maven-jar-plugin</artifactId>
  </plugin></plugins></build>
</project>`,
    [
      '4 com.acme:parent',
      '9 com.acme:flags',
      '14 com.acme:bom',
      '18 org.apache.maven.plugins:maven-jar-plugin',
    ],
  ],
  [
    'build.gradle',
    'both notations and plugins',
    `plugins {
  id 'java'
  id "com.acme.release" version "2"
}
// implementation 'com.acme:commented:1'
/* api 'com.acme:commented:1'
*/
def url = "https://example.com:8080"
dependencies {
  implementation 'com.acme:flags:1.0'
  testImplementation group: 'junit', name: 'junit', version: '4'
  api platform("com.acme:bom:1")
  println 'not:this'
}`,
    [
      '2 java',
      '3 com.acme.release',
      '10 com.acme:flags',
      '11 junit:junit',
      '12 com.acme:bom',
    ],
  ],
  [
    'build.gradle.kts',
    'calls',
    `plugins { id("org.springframework.boot") version "3" }
dependencies {
    implementation("com.acme:flags:1.0")
    kapt(group = "com.acme", name = "processor")
}`,
    ['1 org.springframework.boot', '3 com.acme:flags', '4 com.acme:processor'],
  ],
  [
    'Gemfile',
    'gems',
    `source "https://rubygems.org"
gem "rails", "~> 7"
  gem('acme-flags')
# gem "old"
`,
    ['2 rails', '3 acme-flags'],
  ],
  [
    'Dockerfile',
    'base images, not stages',
    `ARG BASE=registry.acme.example:5000/base/node:20
FROM --platform=linux/amd64 \${BASE} AS build
RUN echo FROM nothing
from nginx@sha256:abc as web
FROM build
FROM scratch
FROM $UNKNOWN
FROM ghcr.io/acme/run:\${TAG:-1}
`,
    ['2 registry.acme.example:5000/base/node', '4 nginx', '8 ghcr.io/acme/run'],
  ],
  [
    'charts/Chart.yaml',
    'charts',
    `name: shop
dependencies:
  - name: acme-base
    repository: https://charts.example.com
  - repository: https://charts.example.com
    name: redis
`,
    ['3 acme-base', '6 redis'],
  ],
];
