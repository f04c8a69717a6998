# syntax=docker/dockerfile:1
# One image for every role: BACKLOT_ROLE says which. Models and pictures are in it, so that it starts without a network.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
# First what changes rarely: the packages.
COPY package.json package-lock.json .npmrc ./
COPY packages/contract/package.json packages/contract/
COPY packages/kernels/package.json packages/kernels/
COPY packages/engine/package.json packages/engine/
COPY packages/server/package.json packages/server/
COPY packages/sdk/package.json packages/sdk/
COPY packages/playground/package.json packages/playground/
COPY tests/vendors/package.json tests/vendors/
# Not `npm ci`: it refuses a lock file made where the registry lacks some platform's optional binaries.
RUN npm install --no-save --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx tsc -b \
  && (cd packages/playground && npx vite build --logLevel warn) \
  && node packages/engine/dist/models/install-cli.js --directory /models
RUN npm prune --omit=dev --no-save --ignore-scripts --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim
# PID 1 that passes signals on and takes care of orphans.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/* \
  && install --directory --owner=node --group=node /data
WORKDIR /app
COPY --from=build /models /models
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/scripts scripts
COPY --from=build /app/examples examples
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=8787 \
  BACKLOT_DATA_DIR=/data \
  BACKLOT_MODELS_DIR=/models
# By number, so that Kubernetes can tell that it is not root. It is `node`.
USER 1000:1000
VOLUME /data
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/bin/tini", "--", "node"]
CMD ["scripts/serve.mjs"]
