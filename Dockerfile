# The mock cloud as an image of one static file. `docker build -t alicloud-mock .`
#
# It is linked statically against glibc, whose allocator is faster than that of musl.
FROM rust:1-slim AS build
WORKDIR /source
COPY . .
ENV RUSTFLAGS="-C target-feature=+crt-static"
# With a target named, the flag does not reach build scripts and macros, which cannot be static.
RUN target="$(rustc -vV | sed -n 's/^host: //p')" \
    && cargo build --locked --profile dist -p alicloud-mock --features cli --target "$target" \
    && cp "target/$target/dist/alicloud-mock" /alicloud-mock

FROM scratch
COPY --from=build /alicloud-mock /alicloud-mock
USER 65534:65534
EXPOSE 4566
# Inside a container, 127.0.0.1 is the container alone; so `/_mock/` is for programs in it.
ENTRYPOINT ["/alicloud-mock"]
CMD ["serve", "--addr", "0.0.0.0:4566"]
